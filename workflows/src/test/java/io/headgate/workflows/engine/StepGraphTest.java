package io.headgate.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.workflows.fixture.FakePlan;
import org.junit.jupiter.api.Test;

class StepGraphTest {
    @Test
    void theRemainingPathIsTheLongestOne() {
        StepGraph graph = new StepGraph(new FakePlan()
                .step("a/start")
                .step("b/start", "a/start")
                .step("b/verify", "b/start")
                .step("c/start", "a/start")
                .steps());

        assertThat(graph.remaining(0)).isEqualTo(3_000);
        assertThat(graph.remaining(3)).isEqualTo(1_000);
        assertThat(graph.dependents(0)).containsExactly(1, 3);
    }

    @Test
    void aStepBeforeWhatItNeedsIsRefused() {
        assertThatThrownBy(() -> new StepGraph(new FakePlan().brokenEdge().steps()))
                .hasMessageContaining("stands before what it needs");
    }

    @Test
    void anIdThatComesTwiceIsRefused() {
        assertThatThrownBy(() -> new StepGraph(
                        new FakePlan().step("a/start").step("a/start").steps()))
                .hasMessage("step twice: a/start");
    }
}
