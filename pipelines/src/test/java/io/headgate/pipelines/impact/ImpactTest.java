package io.headgate.pipelines.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.project.ProjectFolder;
import io.headgate.pipelines.report.Style;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change touches: a - b - c, a - c, x. */
class ImpactTest {
    @TempDir
    private Path folder;

    private PipelineGraph graph;

    @BeforeEach
    void aDiamondAndAStranger() {
        graph = new ProjectFolder(folder)
                .append("facts", "a", "VALUES ('1', 1)")
                .append("facts", "b", "SELECT id, v FROM a")
                .append("facts", "c", "SELECT id, v FROM b")
                .append("facts", "d", "SELECT id, v FROM a UNION ALL SELECT id, v FROM c")
                .append("facts", "x", "VALUES ('1', 1)")
                .graph();
    }

    @Test
    void theNearestWayCounts() {
        Impact impact = Impact.of(graph, List.of("a"));

        assertThat(impact.impacted())
                .extracting(Impact.Reader::table, Impact.Reader::distance, Impact.Reader::direct)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("b", 1, true),
                        org.assertj.core.groups.Tuple.tuple("c", 2, false),
                        org.assertj.core.groups.Tuple.tuple("d", 1, true));
        assertThat(impact.impacted().get(1).via()).containsExactly("a", "b", "c");
    }

    @Test
    void aChangedTableIsNotTouchedByAnother() {
        Impact impact = Impact.of(graph, List.of("c", "a", "c"));

        assertThat(impact.changed()).containsExactly("a", "c");
        assertThat(impact.impacted()).extracting(Impact.Reader::table).containsExactly("b", "d");
    }

    @Test
    void theSumStandsInOneLine() {
        assertThat(ImpactText.render(graph, Impact.of(graph, List.of("a")), Style.PLAIN))
                .startsWith("a change of 1 table touches 3 more: 2 directly, 1 through others\n");
        assertThat(ImpactText.render(graph, Impact.of(graph, List.of("d", "x")), Style.PLAIN))
                .startsWith("changes of 2 tables touch no other table\n");
    }

    @Test
    void anUnknownTableIsRefused() {
        assertThatThrownBy(() -> Impact.of(graph, List.of("nowhere"))).isInstanceOf(HeadgateException.class);
    }
}
