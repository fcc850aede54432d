package io.headgate.cli.rollout;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.StepRow;
import java.time.Clock;
import java.util.List;

/** How a rollout is shown while it runs. */
interface Progress {
    /** Some of its steps; called with all pages again and again. */
    void steps(List<StepRow> rows);

    void status(RolloutStatus status);

    /** It waits for somebody. */
    void waiting(RolloutStatus status);

    /** Nobody who could tell of it answers, for this reason; said again and again until {@link #back}. */
    void away(String says);

    /** Somebody answers again. */
    void back();

    void report(RolloutReport report);

    /** As the person or the program at the terminal wants it. */
    static Progress of(Terminal terminal, OutputOption output) {
        if (output.json()) {
            return new JsonProgress(terminal);
        }
        return terminal.interactive()
                ? new TableProgress(terminal, LiveArea.of(terminal), output.style(terminal), Clock.systemUTC())
                : new LineProgress(terminal);
    }
}
