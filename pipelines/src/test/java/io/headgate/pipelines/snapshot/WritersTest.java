package io.headgate.pipelines.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.project.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which statements define and write a table. */
class WritersTest {
    @TempDir
    private Path folder;

    private ProjectFolder project() {
        return new ProjectFolder(folder);
    }

    @Test
    void aStatementSetWritesEachOfItsTargets() {
        ProjectFolder project = project()
                .append("sources", "src_a", "")
                .append("facts", "fct_b", "")
                .table(
                        "facts",
                        "fct_c",
                        ProjectFolder.appendDdl("fct_c"),
                        "EXECUTE STATEMENT SET BEGIN\nINSERT INTO fct_b SELECT * FROM src_a;\n"
                                + "INSERT INTO fct_c SELECT * FROM src_a;\nEND;");
        String set = "pipelines/facts/fct_c/sql-scripts/dml.fct_c.sql#1";

        assertThat(project.read("fct_b").writers()).containsExactly(set);
        assertThat(project.read("fct_c").writers()).containsExactly(set);
        assertThat(project.read("fct_b").parents()).containsExactly("src_a");
        assertThat(project.codes()).isEmpty();
    }

    @Test
    void createTableAsDefinesAndWrites() {
        ProjectFolder project = project()
                .append("sources", "src_a", "")
                .table("facts", "fct_b", "CREATE TABLE fct_b AS SELECT id FROM src_a", "");

        assertThat(project.read("fct_b").kind()).isEqualTo(TableKind.TABLE_AS);
        assertThat(project.read("fct_b").writers())
                .containsExactly(project.read("fct_b").ddl().orElseThrow());
    }

    @Test
    void aMaterializedTableDefinesAndWrites() {
        ProjectFolder project = project()
                .append("sources", "src_a", "")
                .table(
                        "facts",
                        "fct_b",
                        "CREATE MATERIALIZED TABLE fct_b FRESHNESS = INTERVAL '1' MINUTE AS SELECT id FROM src_a",
                        "");

        assertThat(project.read("fct_b").kind()).isEqualTo(TableKind.MATERIALIZED_TABLE);
        assertThat(project.read("fct_b").written()).isTrue();
        assertThat(project.read("fct_b").parents()).containsExactly("src_a");
    }

    @Test
    void severalStatementsOfOneFolderMayWriteATable() {
        ProjectFolder project = project()
                .append("facts", "fct_a", "SELECT id, v FROM x")
                .file("pipelines/facts/fct_a/sql-scripts/dml.fct_a.2.sql", "INSERT INTO fct_a SELECT id, v FROM y");

        assertThat(project.read("fct_a").writers()).hasSize(2);
        assertThat(project.read("fct_a").parents()).containsExactly("x", "y");
        assertThat(project.codes()).doesNotContain(FindingCode.TWO_WRITERS);
    }

    @Test
    void twoFoldersMayNot() {
        ProjectFolder project = project()
                .append("facts", "fct_a", "VALUES ('1', 1)")
                .append("facts", "fct_b", "VALUES ('1', 1)")
                .file("pipelines/facts/fct_b/sql-scripts/dml.fct_b.2.sql", "INSERT INTO fct_a VALUES ('2', 2)");

        assertThat(project.snapshot().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.TWO_WRITERS);
            assertThat(finding.table()).isEqualTo("fct_a");
            assertThat(finding.message()).contains("pipelines/facts/fct_a, pipelines/facts/fct_b");
        });
    }

    @Test
    void aSecondDefinitionIsFoundAndTheFirstCounts() {
        ProjectFolder project = project()
                .table("facts", "a", ProjectFolder.appendDdl("t"), "")
                .table("facts", "b", ProjectFolder.upsertDdl("t"), "");

        assertThat(project.read("t").folder()).isEqualTo("pipelines/facts/a");
        assertThat(project.snapshot().findings())
                .extracting(Finding::code, Finding::file)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        FindingCode.DUPLICATE_TABLE, "pipelines/facts/b/sql-scripts/ddl.b.sql"));
    }

    @Test
    void aTableThatIsWrittenAndNowhereDefinedIsFoundAtItsName() {
        ProjectFolder project =
                project().file("pipelines/facts/a/sql-scripts/dml.a.sql", "INSERT INTO a\nVALUES ('1', 1)");

        assertThat(project.read("a").kind()).isEqualTo(TableKind.UNDEFINED);
        assertThat(project.snapshot().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.MISSING_DDL);
            assertThat(finding.at()).isEqualTo("pipelines/facts/a/sql-scripts/dml.a.sql:1:13");
        });
    }

    @Test
    void namesAreCaseSensitiveAndThatIsHinted() {
        ProjectFolder project = project()
                .append("sources", "src_a", "VALUES ('1', 1)")
                .append("facts", "fct_b", "SELECT id, v FROM SRC_A");

        assertThat(project.read("fct_b").parents()).containsExactly("SRC_A");
        assertThat(project.snapshot().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.CASE_MISMATCH);
            assertThat(finding.remedy()).contains("src_a");
        });
    }

    @Test
    void namesWithQuotesDotsSpacesAndUmlautsAreTables() {
        String name = "`w.e i''rd-\u00fc`";
        ProjectFolder project = project()
                .table("facts", "odd", ProjectFolder.appendDdl(name), "INSERT INTO " + name + " VALUES ('1', 1)")
                .append("facts", "fct_b", "SELECT id, v FROM " + name);

        assertThat(project.read("fct_b").parents()).containsExactly("w.e i''rd-\u00fc");
        assertThat(project.read("w.e i''rd-\u00fc").written()).isTrue();
    }
}
