package io.headgate.cli.rollout;

import io.headgate.cli.terminal.Terminal;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.StepRow;
import io.headgate.workflows.rollout.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A line for each step that begins to run or ends; the last word is the report. */
final class LineProgress implements Progress {
    private final Terminal terminal;
    private final Map<String, StepState> seen = new HashMap<>();
    private String phase = "";

    LineProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void steps(List<StepRow> rows) {
        for (StepRow row : rows) {
            StepState before = seen.put(row.id(), row.state());
            if (row.state() != before && worthALine(row, before)) {
                terminal.err().println(line(row));
            }
        }
    }

    private static boolean worthALine(StepRow row, StepState before) {
        return row.state() != StepState.WAITING && !(before == null && row.state() == StepState.BLOCKED);
    }

    private static String line(StepRow row) {
        String attempts = row.attempts() > 1 ? ", attempt " + row.attempts() : "";
        return String.format(
                Locale.ROOT,
                "  %-12s %-32s %s%s%s",
                row.state().name().toLowerCase(Locale.ROOT),
                row.id(),
                time(row),
                row.says(),
                attempts);
    }

    private static String time(StepRow row) {
        Optional<Instant> end = row.endedAt();
        return row.startedAt().isPresent() && end.isPresent()
                ? String.format(
                        Locale.ROOT,
                        "%.1f s  ",
                        Duration.between(row.startedAt().get(), end.get()).toMillis() / 1000.0)
                : "";
    }

    @Override
    public void status(RolloutStatus status) {
        String now = status.phase().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (!now.equals(phase)) {
            phase = now;
            terminal.err().println("[" + now + "] " + status.notice());
        }
    }

    @Override
    public void waiting(RolloutStatus status) {
        terminal.err().println("it waits: " + status.notice());
        status.failed().forEach(row -> terminal.err().println("  " + row.id() + ": " + row.says()));
        terminal.err().println("  choices: " + String.join(", ", status.choices()));
        status.choices().forEach(choice -> terminal.err()
                .println("    headgate " + choice + " "
                        + (choice.equals("retry") || choice.equals("skip")
                                ? status.failed().stream()
                                                .findFirst()
                                                .map(StepRow::id)
                                                .orElse("STEP") + " "
                                : "")
                        + "--rollout " + status.rollout() + " -e " + status.environment()));
    }

    @Override
    public void report(RolloutReport report) {
        terminal.out().print(RolloutText.of(report));
    }
}
