package io.headgate.cli.rollout;

import io.headgate.cli.terminal.Terminal;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.StepRow;
import io.headgate.workflows.rollout.StepState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A line for each step that begins to run or ends; the last word is the report. For logs. */
final class LineProgress implements Progress {
    private final Terminal terminal;
    private final Map<String, StepState> seen = new HashMap<>();
    private String phase = "";
    private boolean away;

    LineProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void steps(List<StepRow> rows) {
        for (StepRow row : rows) {
            if (StepLine.worth(row, seen.put(row.id(), row.state()))) {
                terminal.err().println(StepLine.of(row, Optional.empty()));
            }
        }
    }

    @Override
    public void status(RolloutStatus status) {
        String now = RolloutText.word(status.phase().name());
        if (!now.equals(phase)) {
            phase = now;
            terminal.err().println("[" + now + "] " + status.notice());
        }
    }

    @Override
    public void waiting(RolloutStatus status) {
        WaitingText.lines(status).forEach(terminal.err()::println);
    }

    @Override
    public void away(String says) {
        if (!away) {
            away = true;
            terminal.err().println("worker is away, waiting: " + says);
        }
    }

    @Override
    public void back() {
        if (away) {
            away = false;
            terminal.err().println("worker is back");
        }
    }

    @Override
    public void report(RolloutReport report) {
        terminal.out().print(RolloutText.of(report));
    }
}
