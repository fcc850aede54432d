package io.headgate.pipelines.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.project.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads a view reads what it reads. */
class ViewsTest {
    @TempDir
    private Path folder;

    private ProjectFolder project;

    @BeforeEach
    void twoViewsOverATable() {
        project = new ProjectFolder(folder)
                .append("sources", "src_a", "")
                .append("sources", "src_b", "")
                .table("views", "v1", "CREATE VIEW v1 AS SELECT id, v FROM src_a", "")
                .table("views", "v2", "CREATE VIEW v2 AS SELECT id, v FROM v1", "")
                .append("facts", "fct_c", "SELECT v2.id, v2.v FROM v2");
    }

    @Test
    void parentsAreWhatIsWritten() {
        assertThat(project.read("fct_c").parents()).containsExactly("v2");
    }

    @Test
    void sourcesAreTheTablesBehindTheViews() {
        assertThat(project.read("fct_c").sources()).containsExactly("src_a");
    }

    @Test
    void aReaderOfAStatelessViewIsStateless() {
        assertThat(project.read("fct_c").state()).isEqualTo(StateForm.STATELESS);
    }

    @Test
    void theStateOfAViewIsItsReadersState() {
        project.table(
                "views",
                "v1",
                "CREATE VIEW v1 AS SELECT a.id, a.v FROM src_a AS a\nJOIN src_b AS b ON a.id = b.id",
                "");

        assertThat(project.read("fct_c").state()).isEqualTo(StateForm.STATEFUL);
        assertThat(project.read("fct_c").causes())
                .extracting(StateCause::file)
                .containsExactly("pipelines/views/v1/sql-scripts/ddl.v1.sql");
    }

    @Test
    void aViewHasNoWriters() {
        assertThat(project.read("v1").written()).isFalse();
        assertThat(project.read("v1").kind()).isEqualTo(TableKind.VIEW);
    }
}
