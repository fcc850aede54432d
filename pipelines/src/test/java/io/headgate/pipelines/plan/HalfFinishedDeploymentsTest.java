package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.plan.PlanFixture.p2;
import static io.headgate.pipelines.plan.PlanFixture.running;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.simulate.Simulation;
import io.headgate.pipelines.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An earlier deployment that ended anywhere, and was not taken back, is brought to its end by asking for the same again. */
class HalfFinishedDeploymentsTest {
    @Test
    void aCreationIsFinishedFromWhereverItEnded() {
        finishes(running(p2(), ""), deploy("f"), deploy("f"));
    }

    @Test
    void aReplacementIsFinishedFromWhereverItEnded() {
        finishes(
                all(p2()),
                deploy("z").force().mayStartDescendants(),
                deploy("z", "c", "d", "p").mayStartDescendants());
    }

    @Test
    void nothingThatIsDoneAlreadyIsDoneAgain() {
        World world = running(p2(), "");
        Plan first = PlanFixture.plan(p2(), world, deploy("f"));
        World half = Simulation.of(p2(), world, first)
                .runAll(first.steps().stream()
                        .filter(step -> !step.table().equals("f"))
                        .toList())
                .world();

        assertThat(PlanFixture.plan(p2(), half, deploy("f")).tables())
                .extracting(PlannedTable::table)
                .containsExactly("f");
    }

    private static void finishes(World world, RequestBuilder request, RequestBuilder again) {
        List<Step> steps = PlanFixture.plan(p2(), world, request).steps();
        for (int done = 0; done <= steps.size(); done++) {
            World half = Simulation.of(p2(), world, PlanFixture.plan(p2(), world, request))
                    .runAll(steps.subList(0, done))
                    .world();
            Plan rest = PlanFixture.plan(p2(), half, again);
            assertThat(rest.blockers()).as("after %s steps", done).isEmpty();
            World end = Simulation.of(p2(), half, rest).runAll(rest.steps()).world();
            assertThat(PlanFixture.plan(p2(), end, again).empty())
                    .as("after %s steps and the rest", done)
                    .isTrue();
        }
    }
}
