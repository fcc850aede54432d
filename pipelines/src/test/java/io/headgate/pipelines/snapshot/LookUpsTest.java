package io.headgate.pipelines.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.project.ProjectFolder;
import io.headgate.pipelines.sql.StateConstruct;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A look-up join keeps nothing, a temporal join keeps versions: which one it is may take the DDL of other files. */
class LookUpsTest {
    private static final String JOIN =
            "SELECT o.id, r.v FROM orders AS o" + " JOIN rates FOR SYSTEM_TIME AS OF o.seen AS r ON o.id = r.id";

    @TempDir
    private Path folder;

    private ProjectFolder project;

    @BeforeEach
    void orders() {
        project = new ProjectFolder(folder);
        ordersSeen("seen AS PROCTIME()");
    }

    private void ordersSeen(String column) {
        project.table("sources", "orders", "CREATE TABLE orders (id STRING, " + column + ")", "");
    }

    private void rates(String connector) {
        project.table(
                "sources",
                "rates",
                "CREATE TABLE rates (id STRING, v INT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = '" + connector
                        + "')",
                "");
    }

    private ProjectTable fact() {
        return project.append("facts", "fct_b", JOIN).read("fct_b");
    }

    @Test
    void processingTimeFromTheDdlOfAnotherFileMakesALookUpJoin() {
        rates("jdbc");

        assertThat(fact().causes()).isEmpty();
    }

    @Test
    void eventTimeMakesATemporalJoin() {
        ordersSeen("seen TIMESTAMP(3), WATERMARK FOR seen AS seen");
        rates("jdbc");

        assertThat(fact().causes())
                .extracting(cause -> cause.reason().construct())
                .containsExactly(StateConstruct.TEMPORAL_JOIN);
    }

    @Test
    void aTableThatCanOnlyBeScannedIsNeverLookedUpIn() {
        rates("upsert-kafka");

        assertThat(fact().state()).isEqualTo(StateForm.STATEFUL);
    }

    @Test
    void aTableThatCanOnlyBeScannedIsNotLookedUpInAlsoWhereTheFileShowsTheTime() {
        rates("upsert-kafka");
        project.append("facts", "fct_c", JOIN.replace("o.seen", "PROCTIME()"));

        assertThat(project.read("fct_c").state()).isEqualTo(StateForm.STATEFUL);
    }

    @Test
    void aTimeThatComesFromATableOutsideIsTakenForEventTime() {
        project = new ProjectFolder(folder.resolve("other"));
        rates("jdbc");

        assertThat(fact().state()).isEqualTo(StateForm.STATEFUL);
    }

    @Test
    void aProcessingTimeTakenOverByLikeCounts() {
        project.table("sources", "orders", "CREATE TABLE orders LIKE base", "");
        project.table("sources", "base", "CREATE TABLE base (id STRING, seen AS PROCTIME())", "");
        rates("hbase-2.2");

        assertThat(fact().causes()).isEmpty();
    }
}
