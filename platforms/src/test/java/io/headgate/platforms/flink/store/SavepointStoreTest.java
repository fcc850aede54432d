package io.headgate.platforms.flink.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.platforms.EffectKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavepointStoreTest {
    private static final String JOB = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    @Test
    void recordsOfStatementsWithAnyNameComeBack() {
        StatementRecords records = new StatementRecords(store());
        StatementRecord record = StatementRecord.stopping(
                        "../odd name/ü", JOB, "a".repeat(32), Optional.of(tag()), Map.of("t", Map.of(0, 5L)))
                .stoppedAt("file:/somewhere", List.of());
        records.write(record);
        assertThat(records.all()).containsExactly(record);
        assertThat(records.of("../odd name/ü")).containsExactly(record);
        assertThat(records.find("../odd name/ü", "a".repeat(32))).contains(record);
        records.remove(record);
        assertThat(records.all()).isEmpty();
    }

    @Test
    void aMarkOfADeletedJobIsNoRecord() {
        StatementRecords records = new StatementRecords(store());
        records.markGone("s", JOB);
        assertThat(records.all()).isEmpty();
        assertThat(records.gone()).containsExactly(JOB);
        records.unmark("s", JOB);
        assertThat(records.gone()).isEmpty();
        assertThat(folder.resolve("statements/s")).doesNotExist();
    }

    @Test
    void tablesComeBackInTheOrderInWhichTheyWereMade() {
        TableRecords records = new TableRecords(store());
        records.write(new TableRecord(1, "view", "v", "v", "", 20));
        records.write(new TableRecord(1, "zebra", "t", "t", "", 10));
        assertThat(records.all()).extracting(TableRecord::table).containsExactly("zebra", "view");
    }

    @Test
    void aFolderThatCannotBeMadeIsToldNotThrown() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        SavepointStore store = SavepointStore.open(Optional.of(file.toUri() + "/below"));
        assertThat(store.usable()).isFalse();
        assertThat(store.defect()).hasValueSatisfying(why -> assertThat(why).contains("cannot write"));
        assertThat(new StatementRecords(store).all()).isEmpty();
    }

    @Test
    void anUnknownFileSystemIsToldNotThrown() {
        assertThat(SavepointStore.open(Optional.of("s3://bucket/savepoints")).defect())
                .isPresent();
        assertThat(SavepointStore.open(Optional.empty()).defect())
                .contains("the environment has no setting 'savepoints'");
    }

    private SavepointStore store() {
        return SavepointStore.open(Optional.of(folder.toUri().toString()));
    }

    private static JobTag tag() {
        return new JobTag(
                new EffectKey("r", "s", 1), "t", 1, Set.of(), "INSERT INTO t SELECT * FROM s", Map.of(), Map.of());
    }
}
