package io.headgate.cli.rollout;

import io.headgate.workflows.rollout.StepRow;
import io.headgate.workflows.rollout.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step on one line: its state, how long, what it said last, at which attempt. */
final class StepLine {
    private StepLine() {}

    /** Whether a change of state is worth a line of its own. */
    static boolean worth(StepRow row, @Nullable StepState before) {
        return row.state() != before
                && row.state() != StepState.WAITING
                && !(before == null && row.state() == StepState.BLOCKED);
    }

    /**
     * The line.
     *
     * @param now until then a step that has not ended has run
     */
    static String of(StepRow row, Optional<Instant> now) {
        String attempts = row.attempts() > 1 ? ", attempt " + row.attempts() : "";
        String line = String.format(
                Locale.ROOT,
                "  %-12s %-32s %s%s%s",
                RolloutText.word(row.state().name()),
                row.id(),
                time(row, now),
                row.says(),
                attempts);
        return line.stripTrailing();
    }

    private static String time(StepRow row, Optional<Instant> now) {
        Optional<Instant> end = row.endedAt().or(() -> now);
        return row.startedAt().isPresent() && end.isPresent()
                ? String.format(
                        Locale.ROOT,
                        "%.1f s  ",
                        Duration.between(row.startedAt().get(), end.get()).toMillis() / 1000.0)
                : "";
    }
}
