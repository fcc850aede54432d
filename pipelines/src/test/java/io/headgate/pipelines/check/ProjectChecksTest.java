package io.headgate.pipelines.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.config.Naming;
import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.project.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What validate finds beyond the snapshot's findings. */
class ProjectChecksTest {
    @TempDir
    private Path folder;

    private ProjectFolder project() {
        return new ProjectFolder(folder);
    }

    private static List<Finding> findings(ProjectFolder project) {
        return ProjectChecks.all(project.graph(), project.scan().config().naming());
    }

    @Test
    void aNameOutsideTheConventionIsFoundOnceAtTheDefinitionWithABetterName() {
        List<Finding> findings = findings(project().append("facts/p1", "orders", "VALUES ('1', 1)"));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.NAME_CONVENTION);
            assertThat(finding.at()).isEqualTo("pipelines/facts/p1/orders/sql-scripts/ddl.orders.sql:1:14");
            assertThat(finding.remedy()).contains("p1_fct_orders");
        });
    }

    @Test
    void thePatternsAreSettings() {
        ProjectFolder project =
                project().file("headgate.yaml", "naming: {fact: 'orders'}\n").append("facts/p1", "orders", "");

        assertThat(findings(project)).isEmpty();
    }

    @Test
    void theProductInAPatternIsTheTablesOwn() {
        ProjectFolder project = project().append("facts/p1", "p2_fct_x", "");
        Naming strict = new Naming(Map.of("fact", "{product}_fct_.+"));

        assertThat(ProjectChecks.all(project.graph(), strict)).hasSize(1);
    }

    @Test
    void aFileNamedAfterAnotherTableIsFound() {
        ProjectFolder project = project().table("facts", "fct_a", ProjectFolder.appendDdl("fct_b"), "");

        assertThat(findings(project)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.NAME_FILE_MISMATCH);
            assertThat(finding.remedy()).isEqualTo("rename it to ddl.fct_b.sql");
        });
    }

    @Test
    void aNameThatNoTopicMayHaveIsFound() {
        ProjectFolder project = project().table("facts", "fct_a b", ProjectFolder.appendDdl("`fct_a b`"), "");

        assertThat(findings(project)).extracting(Finding::message).anyMatch(text -> text.contains("Kafka topic"));
    }

    @Test
    void aNameLongerThanATopicsIsAnError() {
        String name = "fct_" + "x".repeat(246);
        ProjectFolder project = project()
                .file("pipelines/facts/long/sql-scripts/ddl.sql", "SELECT 1")
                .file("pipelines/facts/long/sql-scripts/ddl_x.sql", ProjectFolder.appendDdl(name));

        assertThat(findings(project)).extracting(Finding::code).contains(FindingCode.NAME_TOO_LONG);
    }

    @Test
    void aCircleIsFoundOnceWithItsPathAtTheReadThatClosesIt() {
        ProjectFolder project = project()
                .append("facts", "fct_a", "SELECT id, v FROM fct_c")
                .append("facts", "fct_b", "SELECT id, v FROM fct_a")
                .append("facts", "fct_c", "SELECT id, v FROM fct_b");

        assertThat(findings(project)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.CYCLE);
            assertThat(finding.message()).contains("fct_a -> fct_b -> fct_c -> fct_a");
            assertThat(finding.at()).isEqualTo("pipelines/facts/fct_a/sql-scripts/dml.fct_a.sql:2:19");
        });
    }

    @Test
    void aTableThatReadsItselfIsFound() {
        ProjectFolder project = project().append("facts", "fct_a", "SELECT id, v FROM fct_a");

        assertThat(findings(project)).extracting(Finding::message).containsExactly("table 'fct_a' reads itself");
    }

    @Test
    void findingsAreSortedByFileAndPosition() {
        ProjectFolder project = project()
                .append("facts/p1", "z", "SELECT id, v FROM nowhere")
                .append("facts/p1", "a", "SELECT id, v FROM nowhere");

        assertThat(findings(project)).isSorted().hasSize(4);
    }
}
