package io.headgate.pipelines.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.sql.FileFacts;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.SqlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier run has read need not be read again; what is damaged is read anew. */
class FactsCacheTest {
    private static final String SQL = "INSERT INTO b SELECT id, COUNT(*) FROM a GROUP BY id";

    private final AtomicInteger reads = new AtomicInteger();
    private final SqlReader reader = text -> {
        reads.incrementAndGet();
        return new FlinkSqlReader().read(text);
    };

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("facts.jsonl");
    }

    private FileFacts run() {
        FactsCache cache = FactsCache.open(folder, reader);
        FileFacts facts = cache.facts(SQL);
        assertThat(cache.save()).isEmpty();
        return facts;
    }

    @Test
    void theSecondRunReadsNothingAndKnowsTheSame() {
        FileFacts first = run();

        assertThat(run()).isEqualTo(first);
        assertThat(reads).hasValue(1);
    }

    @Test
    void textsThatAreGoneAreForgotten() throws IOException {
        run();
        FactsCache cache = FactsCache.open(folder, reader);
        cache.facts("SELECT 1");
        assertThat(cache.save()).isEmpty();

        assertThat(Files.readAllLines(file())).hasSize(2);
    }

    @Test
    void aFileCutShortIsReadAnew() throws IOException {
        FileFacts first = run();
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length += 97) {
            Files.write(file(), Arrays.copyOf(whole, length));

            assertThat(run()).isEqualTo(first);
        }
    }

    @Test
    void aFlippedBitAnywhereIsNoticed() throws IOException {
        FileFacts first = run();
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at += 131) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file(), damaged);

            assertThat(FactsCache.open(folder, reader).facts(SQL)).isEqualTo(first);
        }
    }

    @Test
    void aForeignFileIsReplaced() throws IOException {
        Files.writeString(file(), "something else\nentirely\n");

        run();

        assertThat(Files.readString(file())).startsWith("headgate-facts-");
    }

    @Test
    void whereNothingCanBeWrittenTheRunGoesOnAndSaysWhy() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file where a folder should be");
        FactsCache cache = FactsCache.open(blocked.resolve("cache"), reader);

        assertThat(cache.facts(SQL).statements()).hasSize(1);
        assertThat(cache.save()).hasValueSatisfying(reason -> assertThat(reason).contains("could not be written"));
    }

    @Test
    void writersSideBySideLeaveAWholeFile() throws Exception {
        Thread[] writers = new Thread[4];
        for (int number = 0; number < writers.length; number++) {
            String sql = "INSERT INTO t" + number + " SELECT id FROM a";
            SqlReader plain = new FlinkSqlReader();
            writers[number] = new Thread(() -> {
                for (int round = 0; round < 20; round++) {
                    FactsCache cache = FactsCache.open(folder, plain);
                    cache.facts(sql);
                    cache.save();
                }
            });
            writers[number].start();
        }
        for (Thread writer : writers) {
            writer.join(60_000);
        }

        FactsCache last = FactsCache.open(folder, reader);
        for (int number = 0; number < writers.length; number++) {
            last.facts("INSERT INTO t" + number + " SELECT id FROM a");
        }

        assertThat(reads.get()).as("one of the four was kept").isEqualTo(writers.length - 1);
        assertThat(folder.toFile().list()).containsExactly("facts.jsonl");
        assertThat(new String(Files.readAllBytes(file()), StandardCharsets.UTF_8))
                .endsWith("\n");
    }
}
