package io.headgate.pipelines.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.snapshot.SampleSnapshots;
import io.headgate.pipelines.snapshot.SnapshotFixture;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemarkableTablesTest {
    private final PipelineGraph p2 = PipelineGraph.of(SampleSnapshots.p2().snapshot());

    @Test
    void externalTablesAreThoseThatTheProjectOnlyReads() {
        assertThat(RemarkableTables.of(p2).externals()).containsExactly("raw_a", "raw_b", "raw_x", "raw_y");
    }

    @Test
    void anOrphanHasNeitherParentsNorChildren() {
        PipelineGraph graph = PipelineGraph.of(SnapshotFixture.project("orphans")
                .layer("facts", "alone end start")
                .edges("start>end")
                .snapshot());

        assertThat(RemarkableTables.of(graph).orphans()).containsExactly("alone");
    }

    @Test
    void externalTablesAreNeverListedAsTablesWithOneChild() {
        assertThat(RemarkableTables.of(p2).withOneChild())
                .containsExactly("b", "c", "d", "src_a", "src_b", "src_y", "x");
    }

    @Test
    void tablesWithoutReadersAreTheEndsOfTheGraph() {
        assertThat(RemarkableTables.of(p2).withoutReaders()).containsExactly("a", "e", "f", "p");
    }

    @Test
    void anEdgeBetweenProductsCrossesUnlessOneOfThemIsCommon() {
        RemarkableTables tables = RemarkableTables.of(
                PipelineGraph.of(SampleSnapshots.customer360().snapshot()));

        assertThat(tables.crossProductEdges(Set.of()))
                .extracting(GraphEdge::toString)
                .containsExactly(
                        "crm_dim_customers -> c360_fct_churn_risk",
                        "crm_dim_customers -> c360_fct_customer_profile",
                        "customers_raw -> src_c360_customers",
                        "src_c360_customers -> crm_dim_customers",
                        "src_c360_loyalty -> crm_dim_customers");
        assertThat(tables.crossProductEdges(Set.of("crm"))).isEmpty();
    }
}
