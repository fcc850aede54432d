package io.headgate.pipelines.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.json.CanonicalJson;
import io.headgate.pipelines.project.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot's digest depends on what the files say and on nothing else. */
class SnapshotDigestTest {
    private final Locale locale = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(locale);
    }

    private static ProjectFolder write(Path root, long order) {
        ProjectFolder project = new ProjectFolder(root);
        List<Runnable> files = new ArrayList<>(List.of(
                () -> project.file("headgate.yaml", "project: same\n"),
                () -> project.append("sources/p1", "src_i", "SELECT ID, V FROM RAW_I"),
                () -> project.upsert("intermediates/p1", "int_i", "SELECT id, SUM(v) FROM src_i GROUP BY id"),
                () -> project.upsert("facts/p1", "FCT_I", "SELECT * FROM int_i LEFT JOIN src_i USING (id)"),
                () -> project.append("facts/p2", "broken", "SELEC id FROM src_i"),
                () -> project.table("views/p1", "mv_\u0131", "CREATE VIEW `mv_\u0131` AS SELECT * FROM int_i", "")));
        Collections.shuffle(files, new Random(order));
        files.forEach(Runnable::run);
        return project;
    }

    @Test
    void theOrderInWhichFilesWereWrittenAndTheirPlaceDoNotMatter() {
        String first = write(folder.resolve("a"), 1).snapshot().digest();

        assertThat(write(folder.resolve("sources/b"), 2).snapshot().digest()).isEqualTo(first);
        assertThat(write(folder.resolve("c d"), 3).snapshot().digest()).isEqualTo(first);
    }

    @Test
    void theLocaleDoesNotMatter() {
        ProjectFolder project = write(folder, 1);
        String english = project.snapshot().digest();

        Locale.setDefault(Locale.forLanguageTag("tr-TR"));

        assertThat(project.snapshot().digest()).isEqualTo(english);
    }

    @Test
    void aChangedCharacterMatters() {
        ProjectFolder project = write(folder, 1);
        String before = project.snapshot().digest();

        project.append("sources/p1", "src_i", "SELECT ID, V FROM RAW_J");

        assertThat(project.snapshot().digest()).isNotEqualTo(before);
    }

    @Test
    void theCanonicalFormIsThatOfRfc8785() throws IOException {
        byte[] ours = CanonicalJson.bytes(write(folder, 1).snapshot());

        assertThat(new String(ours, StandardCharsets.UTF_8)).isEqualTo(new JsonCanonicalizer(ours).getEncodedString());
    }

    @Test
    void aSnapshotIsReadBackAsItWas() throws IOException {
        Snapshot snapshot = write(folder, 1).snapshot();

        assertThat(CanonicalJson.read(CanonicalJson.bytes(snapshot), Snapshot.class))
                .isEqualTo(snapshot);
    }
}
