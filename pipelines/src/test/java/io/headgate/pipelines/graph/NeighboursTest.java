package io.headgate.pipelines.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.snapshot.SampleSnapshots;
import io.headgate.pipelines.snapshot.SnapshotFixture;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private final PipelineGraph p2 = PipelineGraph.of(SampleSnapshots.p2().snapshot());

    @Test
    void parentsAndChildrenAreSortedByName() {
        assertThat(p2.parents("d")).containsExactly("y", "z");
        assertThat(p2.children("z")).containsExactly("c", "d", "p");
    }

    @Test
    void ancestorsReachUpToExternalTables() {
        assertThat(p2.ancestors("z")).containsExactly("raw_x", "raw_y", "src_x", "src_y", "x", "y");
    }

    @Test
    void descendantsReachDownToTheLastReader() {
        assertThat(p2.descendants("z")).containsExactly("c", "d", "e", "f", "p");
    }

    @Test
    void distancesCountEdgesOfTheShortestWay() {
        assertThat(p2.distances("d", Direction.UP))
                .containsEntry("d", 0)
                .containsEntry("y", 1)
                .containsEntry("src_y", 2)
                .containsEntry("raw_x", 4)
                .doesNotContainKey("a");
    }

    @Test
    void aChainIsAShortestWayWithTiesByName() {
        PipelineGraph diamond = PipelineGraph.of(SnapshotFixture.project("diamond")
                .layer("facts", "s z c d1 d g")
                .edges("s>z z>c z>d1 d1>d c>g d>g z>d")
                .snapshot());

        assertThat(diamond.chain("s", "g")).containsExactly("s", "z", "c", "g");
        assertThat(diamond.chain("g", "s")).isEmpty();
        assertThat(diamond.chain("s", "s")).containsExactly("s");
    }

    @Test
    void aViewIsANodeBetweenItsTablesAndItsReaders() {
        PipelineGraph graph = PipelineGraph.of(SnapshotFixture.project("views")
                .layer("facts", "a b")
                .layer("views", "v")
                .edges("a>v v>b")
                .views("v")
                .snapshot());

        assertThat(graph.parents("b")).containsExactly("v");
        assertThat(graph.node("v").view()).isTrue();
        assertThat(graph.ancestors("b")).containsExactly("a", "v");
    }

    @Test
    void anEdgeFromAFileThatDoesNotParseIsApproximate() {
        PipelineGraph graph = PipelineGraph.of(SnapshotFixture.project("broken")
                .layer("facts", "a b c")
                .edges("a>b a>c")
                .approximate("c")
                .snapshot());

        assertThat(graph.edges()).containsExactly(new GraphEdge("a", "b", false), new GraphEdge("a", "c", true));
    }

    @Test
    void aMistypedNameIsRefusedWithNamesThatLookLikeIt() {
        PipelineGraph graph = PipelineGraph.of(SampleSnapshots.customer360().snapshot());

        assertThatThrownBy(() -> graph.require("c360_fct_churn_rsik"))
                .isInstanceOfSatisfying(HeadgateException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(FailureCode.UNKNOWN_TABLE);
                    assertThat(failure).hasMessage("no table 'c360_fct_churn_rsik' in project customer360");
                    assertThat(failure.remedy()).isEqualTo("did you mean c360_fct_churn_risk?");
                });
    }

    @Test
    void aNameThatLooksLikeNoneIsRefusedWithTheWayToListThem() {
        assertThatThrownBy(() -> p2.require("no_such_thing"))
                .isInstanceOfSatisfying(HeadgateException.class, failure -> assertThat(failure.remedy())
                        .contains("headgate report --simple"));
    }
}
