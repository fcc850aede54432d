package io.headgate.pipelines.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.snapshot.SampleSnapshots;
import io.headgate.pipelines.snapshot.SnapshotFixture;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphPageTest {
    private final GraphPage customer360 =
            SamplePages.of(SampleSnapshots.customer360().snapshot());

    @Test
    void externalTablesComeFirstThenTheLayersInTheirOrder() {
        assertThat(customer360.layers())
                .containsExactly("external", "sources", "intermediates", "dimensions", "facts", "views");
    }

    @Test
    void aLayerThatTheConfigurationDoesNotNameFollowsTheOthers() {
        GraphPage page = SamplePages.of(SnapshotFixture.project("p")
                .layer("zoo", "z")
                .layer("facts", "f")
                .layer("ant", "a")
                .snapshot());

        assertThat(page.layers()).containsExactly("facts", "ant", "zoo");
    }

    @Test
    void everyProductHasItsOwnColourAndItsPlaceInTheLegend() {
        assertThat(customer360.legend())
                .containsExactly(new LegendItem(Tone.BLUE, "c360"), new LegendItem(Tone.TEAL, "crm"));
        assertThat(node(customer360, "crm_dim_customers").tone()).isEqualTo(Tone.TEAL);
    }

    @Test
    void aNodeIsMarkedByWhatItIs() {
        GraphPage page = SamplePages.of(SnapshotFixture.project("p")
                .layer("facts", "a b c v")
                .edges("raw>a a>b b>a a>c c>v")
                .approximate("c")
                .views("v")
                .snapshot());

        assertThat(node(page, "raw").marks()).isEqualTo(Set.of(Mark.EXTERNAL));
        assertThat(node(page, "a").marks()).isEqualTo(Set.of(Mark.STATEFUL, Mark.CYCLE));
        assertThat(node(page, "c").marks()).isEqualTo(Set.of(Mark.STATEFUL, Mark.APPROXIMATE));
        assertThat(node(page, "v").marks()).isEqualTo(Set.of(Mark.VIEW));
        assertThat(page.edges()).contains(new PageEdge("a", "c", true), new PageEdge("a", "b", false));
    }

    @Test
    void theDetailsSayWhyATableKeepsStateAndWhatItReads() {
        assertThat(node(customer360, "c360_fct_churn_risk").sections())
                .extracting(PageSection::title)
                .containsExactly("Facts", "Why it keeps state", "Reads", "Statements");
    }

    @Test
    void anOverlayColoursWhatItNamesAndLetsTheRestStandBack() {
        PageSection why = new PageSection(
                PageSection.Kind.NOTES, "Plan", List.of(new PageSection.Item("recreated: its key changed", "")));
        GraphPage plan = customer360.overlaid(
                "Plan for dev",
                "1 table changes",
                Map.of("crm_dim_customers", new NodeOverlay(Tone.RED, List.of("RECREATE"), List.of(why))),
                List.of(new LegendItem(Tone.RED, "recreate")));

        PageNode named = node(plan, "crm_dim_customers");
        assertThat(named.tone()).isEqualTo(Tone.RED);
        assertThat(named.badges()).containsExactly("RECREATE");
        assertThat(named.sections().get(0)).isEqualTo(why);
        assertThat(named.marks()).doesNotContain(Mark.QUIET);
        assertThat(node(plan, "c360_fct_churn_risk").marks()).contains(Mark.QUIET);
        assertThat(plan.legend()).hasSize(1);
    }

    @Test
    void anEdgeWithoutItsEndsIsRefused() {
        assertThatThrownBy(() ->
                        new GraphPage("t", "", List.of(), List.of(), List.of(new PageEdge("a", "b", false)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a");
    }

    private static PageNode node(GraphPage page, String id) {
        return page.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
