package io.headgate.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.config.Policies.OnFailure;
import io.headgate.workflows.fixture.FakePlan;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which decisions are open when. */
class RulesTest {
    private final Control control = new Control();
    private final Journal journal = Graphs.journal(new FakePlan().table("z"));

    @Test
    void approvalIsAskedForOnlyWhereItIsWanted() {
        assertThat(new Rules(control, true).open(Optional.empty()))
                .containsExactly(Choice.APPROVE, Choice.REJECT, Choice.PAUSE, Choice.ROLLBACK, Choice.ABORT);
        assertThat(new Rules(control, false).open(Optional.empty()))
                .containsExactly(Choice.PAUSE, Choice.ROLLBACK, Choice.ABORT);
    }

    @Test
    void stepsAreDecidedUponOnceOneFailed() {
        control.enter(RolloutPhase.RUNNING);
        Graphs.failed(journal, "z/create");

        assertThat(new Rules(control, false).open(Optional.of(journal))).contains(Choice.RETRY, Choice.SKIP);
    }

    @Test
    void aPausedRolloutMayBeResumedAndNotPaused() {
        control.pause("ann", "lunch");

        assertThat(new Rules(control, false).open(Optional.of(journal)))
                .contains(Choice.RESUME)
                .doesNotContain(Choice.PAUSE);
    }

    @Test
    void nothingIsOpenOnceItEnds() {
        control.end(new Verdict(OnFailure.ABORT, "enough"));

        assertThat(new Rules(control, true).open(Optional.of(journal))).isEmpty();
    }

    @Test
    void nothingIsOpenInTheLastPhases() {
        for (RolloutPhase phase : new RolloutPhase[] {
            RolloutPhase.DRAINING, RolloutPhase.COMPENSATING, RolloutPhase.RELEASING, RolloutPhase.ENDED
        }) {
            control.enter(phase);
            assertThat(new Rules(control, true).open(Optional.of(journal)))
                    .as(phase.name())
                    .isEmpty();
        }
    }
}
