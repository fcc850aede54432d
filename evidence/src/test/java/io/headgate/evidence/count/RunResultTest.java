package io.headgate.evidence.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunResultTest {
    private static RunResult result(boolean fired, List<String> wrongEffects, List<String> orphans) {
        return new RunResult(
                "start/after-effect/hang",
                1,
                Instant.EPOCH,
                fired,
                true,
                3,
                wrongEffects,
                orphans,
                List.of(),
                List.of(),
                10,
                20,
                "r",
                "");
    }

    @Test
    void aRunWhoseFaultDidNotFireProvesNothing() {
        assertThat(result(true, List.of(), List.of()).good()).isTrue();
        assertThat(result(false, List.of(), List.of()).good()).isFalse();
    }

    @Test
    void anEffectThatHappenedTwiceIsWrongAndNamed() {
        RunResult twice = result(true, List.of("z/start STATEMENT_CREATED 2"), List.of("old"));

        assertThat(twice.good()).isFalse();
        assertThat(twice.words()).isEqualTo("not once z/start STATEMENT_CREATED 2; orphans old");
        assertThat(RunTable.wrong(List.of(twice))).contains("- `start/after-effect/hang` #1: not once");
    }
}
