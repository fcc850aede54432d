package io.headgate.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.workflows.fixture.FakePlan;
import io.headgate.workflows.rollout.RolloutPhase;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetailsTest {
    @Test
    void progressIsATableOfWhatMatters() {
        Journal journal =
                Graphs.journal(new FakePlan().table("z").step("y/start").step("x/start"));
        Graphs.done(journal, "z/create");
        journal.begin(Graphs.step(journal, "y/start"), Graphs.BEGIN);
        journal.failed(Graphs.step(journal, "z/start"), "column a|b is\nunknown", 1, Graphs.BEGIN);

        assertThat(Details.markdown(RolloutPhase.AWAITING_DECISION, "z/start failed", List.of(journal)))
                .isEqualTo("""
                        **awaiting decision**: z/start failed

                        | steps | waiting | running | done | failed | blocked |
                        |---|---|---|---|---|---|
                        | plan | 1 | 1 | 1 | 1 | 1 |

                        | step | state | since | says |
                        |---|---|---|---|
                        | z/start | failed | 2026-11-21T05:00:00Z | column a\\|b is unknown |
                        | y/start | running | 2026-11-21T05:00:00Z |  |""");
    }

    @Test
    void thePageOfALargeRolloutStaysBelowTwentyKilobytes() {
        FakePlan plan = new FakePlan();
        for (int step = 0; step < 3_000; step++) {
            plan.step("a_rather_long_name_of_a_table_" + step + "/start");
        }
        Journal journal = Graphs.journal(plan);
        for (int step = 0; step < 3_000; step++) {
            journal.failed(step, "x".repeat(500), 1, Graphs.BEGIN);
        }

        assertThat(Details.markdown(RolloutPhase.RUNNING, "", List.of(journal)).length())
                .isLessThan(20_000);
    }
}
