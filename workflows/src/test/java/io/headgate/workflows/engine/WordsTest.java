package io.headgate.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.workflows.fixture.FakePlan;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void everyKindOfStepHasASummary() {
        FakePlan plan = new FakePlan();
        for (String what : new String[] {
            "stop", "drop", "create", "alter", "start", "resume", "verify", "await", "positions", "delete", "pool"
        }) {
            plan.step("z/" + what);
        }

        assertThat(plan.steps().stream().map(Words::summary))
                .containsExactly(
                        "stop dev-dml-z",
                        "drop table z",
                        "create table z",
                        "alter table z",
                        "start dev-dml-z",
                        "resume dev-dml-z",
                        "verify dev-dml-z",
                        "wait until z has caught up",
                        "wait for positions of z",
                        "delete dev-dml-z",
                        "create pool dev-dml-z");
    }

    @Test
    void aSummaryFitsIntoTwoHundredBytes() {
        String summary = Words.summary(
                new FakePlan().step("t".repeat(400) + "/start").steps().get(0));

        assertThat(summary.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
        assertThat(summary).startsWith("start dev-dml-t").endsWith("…");
    }
}
