package io.headgate.pipelines.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.project.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An append table that is fed by a table of changes: the engine would refuse it, so it is found before. */
class ChangelogMismatchTest {
    @TempDir
    private Path folder;

    private ProjectFolder project() {
        return new ProjectFolder(folder).upsert("sources", "src_a", "");
    }

    @Test
    void anAppendTableFedByAnUpsertTableIsFoundAtTheRead() {
        ProjectFolder project = project().append("facts", "fct_b", "SELECT id, v FROM src_a");

        assertThat(project.snapshot().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.CHANGELOG_MISMATCH);
            assertThat(finding.at()).isEqualTo("pipelines/facts/fct_b/sql-scripts/dml.fct_b.sql:2:19");
        });
    }

    @Test
    void anUpsertTableMayReadIt() {
        assertThat(project().upsert("facts", "fct_b", "SELECT id, v FROM src_a").codes())
                .isEmpty();
    }
}
