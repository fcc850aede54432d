package io.headgate.pipelines.plan.picture;

import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.plan.PlanFixture.p2;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.page.GraphPage;
import io.headgate.pipelines.page.PageNode;
import io.headgate.pipelines.plan.PlanFixture;
import io.headgate.pipelines.request.RequestBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The picture of a plan says of every table why it is in it. */
class PlanPageTest {
    @Test
    void aTableThatIsLeftAloneIsNoTarget() {
        GraphPage page = page(deploy("z").force().mayStartDescendants());

        assertThat(badges(page, "z")).containsExactly("target", "no return");
        assertThat(badges(page, "d")).containsExactly("descendant", "no return");
        assertThat(badges(page, "x")).containsExactly("unchanged");
        assertThat(badges(page, "src_a")).isEmpty();
    }

    @Test
    void whatIsInTheWayIsMarkedOnTheTable() {
        assertThat(badges(page(deploy("z").force()), "d")).containsExactly("descendant", "no return", "blocked");
    }

    private static GraphPage page(RequestBuilder request) {
        return PlanPage.of(PlanFixture.plan(p2(), all(p2()), request), PipelineGraph.of(p2()), List.of());
    }

    private static List<String> badges(GraphPage page, String table) {
        return page.nodes().stream()
                .filter(node -> node.id().equals(table))
                .findFirst()
                .map(PageNode::badges)
                .orElseThrow();
    }
}
