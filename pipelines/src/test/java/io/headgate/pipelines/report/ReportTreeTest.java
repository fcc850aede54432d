package io.headgate.pipelines.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.graph.Direction;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.snapshot.SampleSnapshots;
import io.headgate.pipelines.snapshot.SnapshotFixture;
import org.junit.jupiter.api.Test;

class ReportTreeTest {
    @Test
    void aLadderOfDiamondsHasOneLinePerEdgeInsteadOfOnePerWay() {
        SnapshotFixture fixture = SnapshotFixture.project("ladder").layer("facts", "t0");
        for (int i = 0; i < 60; i++) {
            fixture.layer("facts", "l" + i + " r" + i + " t" + (i + 1));
            fixture.edges("t" + i + ">l" + i + " t" + i + ">r" + i);
            fixture.edges("l" + i + ">t" + (i + 1) + " r" + i + ">t" + (i + 1));
        }
        PipelineGraph graph = PipelineGraph.of(fixture.snapshot());

        assertThat(ReportTree.of(graph, "t0", Direction.DOWN).lines())
                .hasSize(graph.edges().size() + 1);
    }

    @Test
    void aTableMetAgainIsMarkedOnlyWhenSomethingWasLeftOut() {
        PipelineGraph p2 = PipelineGraph.of(SampleSnapshots.p2().snapshot());

        assertThat(ReportTree.of(p2, "f", Direction.UP).lines())
                .filteredOn(ReportTree.Line::repeated)
                .extracting(line -> line.node().name())
                .containsExactly("y");
    }

    @Test
    void aProjectThatIsNothingButACycleStillShowsItsTables() {
        PipelineGraph graph = PipelineGraph.of(SnapshotFixture.project("cycle")
                .layer("facts", "a b")
                .edges("a>b b>a")
                .snapshot());

        assertThat(ReportText.tree(HierarchyReport.ofProject(graph), Style.PLAIN))
                .contains("a  facts", "└─ b  facts", "(see above)", "cycle: a -> b -> a");
    }
}
