package io.headgate.pipelines.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.snapshot.SampleSnapshots;
import io.headgate.pipelines.snapshot.SnapshotFixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderAndCyclesTest {
    @Test
    void theOrderIsTopologicalWithTiesByName() {
        PipelineGraph p2 = PipelineGraph.of(SampleSnapshots.p2().snapshot());

        assertThat(p2.topologicalOrder())
                .containsExactly(
                        "raw_a", "raw_b", "raw_x", "raw_y", "src_a", "src_b", "b", "src_x", "a", "src_y", "x", "y", "z",
                        "c", "d", "e", "f", "p");
        assertEveryTableFollowsItsParents(p2, p2.topologicalOrder());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void inRandomProjectsEveryTableFollowsItsParents(long seed) {
        PipelineGraph graph = PipelineGraph.of(SampleSnapshots.random(200, seed).snapshot());

        assertThat(graph.cycles()).isEmpty();
        assertThat(graph.topologicalOrder()).hasSameSizeAs(graph.nodes()).doesNotHaveDuplicates();
        assertEveryTableFollowsItsParents(graph, graph.topologicalOrder());
    }

    @Test
    void everyCycleIsNamedOnceWithOneWayAround() {
        PipelineGraph graph = PipelineGraph.of(SnapshotFixture.project("cycles")
                .layer("facts", "a b c d m n alone self")
                .edges("a>b b>c c>a c>d m>n n>m self>self")
                .snapshot());

        assertThat(graph.cycles())
                .containsExactly(
                        new Cycle(List.of("a", "b", "c"), List.of("a", "b", "c", "a")),
                        new Cycle(List.of("m", "n"), List.of("m", "n", "m")),
                        new Cycle(List.of("self"), List.of("self", "self")));
        assertThat(graph.cycles().get(0)).hasToString("a -> b -> c -> a");
    }

    @Test
    void theWayAroundIsAShortestOne() {
        PipelineGraph graph = PipelineGraph.of(SnapshotFixture.project("cycles")
                .layer("facts", "a b c d")
                .edges("a>b b>c c>d d>a c>a")
                .snapshot());

        assertThat(graph.cycles()).containsExactly(new Cycle(List.of("a", "b", "c", "d"), List.of("a", "b", "c", "a")));
    }

    @Test
    void aTableThatAlsoReadsItselfDoesNotHideTheCycle() {
        PipelineGraph graph = PipelineGraph.of(SnapshotFixture.project("cycles")
                .layer("facts", "a b")
                .edges("a>a a>b b>a")
                .snapshot());

        assertThat(graph.cycles()).containsExactly(new Cycle(List.of("a", "b"), List.of("a", "b", "a")));
    }

    @Test
    void whatFollowsACycleStillHasItsPlaceInTheOrder() {
        PipelineGraph graph = PipelineGraph.of(SnapshotFixture.project("cycles")
                .layer("facts", "z a b last")
                .edges("z>b a>b b>a a>last")
                .snapshot());

        assertThat(graph.topologicalOrder()).containsExactly("z", "a", "b", "last");
    }

    @Test
    void tensOfThousandsOfTablesInOneChainOverflowNoStack() {
        SnapshotFixture fixture = SnapshotFixture.project("chain");
        for (int i = 0; i < 20_000; i++) {
            fixture.table("facts", "", name(i));
            if (i > 0) {
                fixture.edge(name(i - 1), name(i));
            }
        }
        PipelineGraph graph = PipelineGraph.of(fixture.snapshot());

        assertThat(graph.ancestors(name(19_999))).hasSize(19_999);
        assertThat(graph.chain(name(0), name(19_999))).hasSize(20_000);
        assertThat(graph.topologicalOrder()).hasSize(20_000);
    }

    private static String name(int i) {
        return "t" + String.format("%05d", i);
    }

    private static void assertEveryTableFollowsItsParents(PipelineGraph graph, List<String> order) {
        Map<String, Integer> place = new HashMap<>();
        order.forEach(name -> place.put(name, place.size()));
        assertThat(graph.edges())
                .allSatisfy(edge ->
                        assertThat(place.get(edge.from())).as("%s", edge).isLessThan(place.get(edge.to())));
    }
}
