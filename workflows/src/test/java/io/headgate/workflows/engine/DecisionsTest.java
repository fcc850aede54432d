package io.headgate.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.workflows.activity.AuditEntry;
import io.headgate.workflows.rollout.Answer;
import io.headgate.workflows.rollout.Decision;
import io.headgate.workflows.rollout.RolloutPhase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private final Decisions decisions = new Decisions(List.of());

    private void take(String id) {
        decisions.took(
                Choice.PAUSE,
                Optional.empty(),
                new Decision(id, "ann", ""),
                new Answer(id, "paused", RolloutPhase.RUNNING),
                Graphs.BEGIN);
    }

    @Test
    void anAnswerIsRememberedInTheNextRun() {
        take("d1");

        Decisions next = new Decisions(decisions.remembered());

        assertThat(next.answered(new Decision("d1", "ann", ""))).isPresent();
        assertThat(next.allWritten()).isTrue();
    }

    @Test
    void onlyTheLatestTwoHundredAreRemembered() {
        for (int number = 0; number < 250; number++) {
            take("d" + number);
        }

        assertThat(decisions.remembered())
                .hasSize(200)
                .extracting(Answer::id)
                .startsWith("d50")
                .endsWith("d249");
    }

    @Test
    void everyDecisionIsHandedOutOnceInItsOrder() {
        take("d1");
        take("d2");
        take("d3");

        assertThat(decisions.handOut(2)).extracting(AuditEntry::id).containsExactly("d1", "d2");
        assertThat(decisions.handOut(2)).extracting(AuditEntry::id).containsExactly("d3");
        assertThat(decisions.allWritten()).isTrue();
    }
}
