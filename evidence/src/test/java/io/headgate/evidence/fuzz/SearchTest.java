package io.headgate.evidence.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final String QUIET = "#100000\tDONE   cov: 206\nDone 100000 runs in 134 second(s)\n";

    @Test
    void aLogWithoutFindingIsCounted() {
        FuzzRun run = Search.read(Target.PLAN_FILE, QUIET, Instant.EPOCH);

        assertThat(run.good()).isTrue();
        assertThat(run.inputs()).isEqualTo(100_000);
        assertThat(run.seconds()).isEqualTo(134);
    }

    @Test
    void aFindingIsTold() {
        FuzzRun run = Search.read(
                Target.PLAN_FILE, "== Java Exception: java.lang.StackOverflowError: deep\n" + QUIET, Instant.EPOCH);

        assertThat(run.good()).isFalse();
        assertThat(run.finding()).isEqualTo("java.lang.StackOverflowError: deep");
    }

    @Test
    void aSearchThatBrokeOffProvesNothing() {
        assertThat(Search.read(Target.PLAN_FILE, "", Instant.EPOCH).good()).isFalse();
    }
}
