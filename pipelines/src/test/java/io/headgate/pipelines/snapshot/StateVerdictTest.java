package io.headgate.pipelines.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.project.ProjectFolder;
import io.headgate.pipelines.sql.StateConstruct;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a table keeps state, as far as it takes the whole project to know. */
class StateVerdictTest {
    @TempDir
    private Path folder;

    private ProjectTable reader(ProjectFolder project) {
        return project.append("facts", "fct_b", "SELECT id, v FROM src_a WHERE v > 1")
                .read("fct_b");
    }

    @Test
    void aFilterOverAnAppendTableKeepsNothing() {
        ProjectTable table = reader(new ProjectFolder(folder).append("sources", "src_a", ""));

        assertThat(table.state()).isEqualTo(StateForm.STATELESS);
        assertThat(table.causes()).isEmpty();
    }

    @Test
    void aFilterOverAnUpsertTableKeepsTheLastRowPerKey() {
        ProjectTable table = reader(new ProjectFolder(folder).upsert("sources", "src_a", ""));

        assertThat(table.state()).isEqualTo(StateForm.STATEFUL);
        assertThat(table.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.reason().construct()).isEqualTo(StateConstruct.UPSERT_SOURCE);
            assertThat(cause.reason().detail()).isEqualTo("'src_a'");
            assertThat(cause.reason().line()).isEqualTo(2);
        });
    }

    @Test
    void aKeyWithoutAModeMeansUpsert() {
        ProjectFolder project = new ProjectFolder(folder)
                .table("sources", "src_a", "CREATE TABLE src_a (id STRING, v INT, PRIMARY KEY (id) NOT ENFORCED)", "");

        assertThat(reader(project).state()).isEqualTo(StateForm.STATEFUL);
    }

    @Test
    void anUpsertTableBehindAViewCountsToo() {
        ProjectFolder project = new ProjectFolder(folder)
                .upsert("sources", "raw_a", "")
                .table("sources", "src_a", "CREATE VIEW src_a AS SELECT id, v FROM raw_a", "");

        assertThat(reader(project).state()).isEqualTo(StateForm.STATEFUL);
    }

    @Test
    void anExternalTableIsTakenForOneOfAddedRows() {
        assertThat(reader(new ProjectFolder(folder)).state()).isEqualTo(StateForm.STATELESS);
    }

    @Test
    void whatDoesNotParseIsTakenForStateful() {
        ProjectTable table = new ProjectFolder(folder)
                .append("facts", "fct_b", "SELEC id FROM src_a")
                .read("fct_b");

        assertThat(table.approximate()).isTrue();
        assertThat(table.state()).isEqualTo(StateForm.STATEFUL);
        assertThat(table.parents()).containsExactly("src_a");
    }

    @Test
    void inACircleTheTableWhoseSourceIsNotKnownYetIsJudgedOnTheSafeSide() {
        ProjectFolder project = new ProjectFolder(folder)
                .append("facts", "a", "SELECT id, v FROM b")
                .append("facts", "b", "SELECT id, v FROM a");

        assertThat(project.snapshot().tables()).hasSize(2);
        assertThat(project.read("b").state()).isEqualTo(StateForm.STATEFUL);
    }
}
