package io.headgate.pipelines.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.project.ProjectFolder;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are read and not defined, and names with a catalog and a database. */
class ExternalNamesTest {
    private static final String HOME = "environments: {dev: {catalog: my-env, database: my-cluster}}\n";

    @TempDir
    private Path folder;

    private ProjectFolder reading(String name) {
        return new ProjectFolder(folder)
                .append("sources", "src_a", "")
                .append("facts", "fct_b", "SELECT * FROM " + name);
    }

    @Test
    void theEnvironmentsOwnCatalogAndDatabaseFallAway() {
        ProjectFolder project = reading("`my-env`.`my-cluster`.src_a").file("headgate.yaml", HOME);

        assertThat(project.read("fct_b").parents()).containsExactly("src_a");
        assertThat(project.snapshot().externals()).isEmpty();
    }

    @Test
    void anotherCatalogIsOutsideAndKeepsItsDots() {
        ProjectFolder project = reading("other.`my-cluster`.src_a").file("headgate.yaml", HOME);

        assertThat(project.read("fct_b").parents()).containsExactly("other.my-cluster.src_a");
        assertThat(project.snapshot().externals())
                .extracting(ExternalTable::name)
                .containsExactly("other.my-cluster.src_a");
    }

    @Test
    void withoutEnvironmentsAnyQualifierIsTakenForHome() {
        assertThat(reading("cat.db.src_a").read("fct_b").parents()).containsExactly("src_a");
    }

    @Test
    void aDeclaredExternalTableIsNoFinding() {
        ProjectFolder project = reading("raw_x")
                .file(
                        "pipelines/seeds/external_tables.json",
                        "{\"tables\": [{\"table_name\": \"raw_x\", \"kafka_topic\": \"t\", \"product_name\": \"p\"}]}");

        assertThat(project.codes()).isEmpty();
        assertThat(project.snapshot().externals())
                .containsExactly(new ExternalTable(
                        "raw_x", Optional.of("p"), Optional.of("t"), true, java.util.List.of("fct_b")));
    }

    @Test
    void anUnknownOneIsFoundWhereItIsRead() {
        assertThat(reading("raw_x").snapshot().findings())
                .extracting(Finding::code, Finding::at)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        FindingCode.MISSING_SOURCE, "pipelines/facts/fct_b/sql-scripts/dml.fct_b.sql:2:15"));
    }

    @Test
    void aBrokenListOfExternalTablesIsAFindingAndTheProjectStays() {
        ProjectFolder project = reading("src_a").file("pipelines/seeds/external_tables.json", "{\"tables\": [,]}");

        assertThat(project.codes()).containsExactly(FindingCode.CONFIG_INVALID);
        assertThat(project.snapshot().tables()).hasSize(2);
    }
}
