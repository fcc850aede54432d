package io.headgate.cli.rollout;

import io.headgate.cli.terminal.Terminal;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.StepRow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One JSON document per line and event; the last one is {@code {"type":"result",...}}. */
final class JsonProgress implements Progress {
    private final Terminal terminal;
    private final Map<String, StepRow> seen = new HashMap<>();
    private String phase = "";
    private boolean away;

    JsonProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Any other event. */
    void event(String type, String member, Object content) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", type);
        event.put(member, content);
        print(event);
    }

    @Override
    public void steps(List<StepRow> rows) {
        for (StepRow row : rows) {
            if (!row.equals(seen.put(row.id(), row))) {
                event("step", "step", row);
            }
        }
    }

    @Override
    public void status(RolloutStatus status) {
        if (!status.phase().name().equals(phase)) {
            phase = status.phase().name();
            event("phase", "status", status);
        }
    }

    @Override
    public void waiting(RolloutStatus status) {
        event("waiting", "status", status);
    }

    @Override
    public void away(String says) {
        if (!away) {
            away = true;
            event("away", "says", says);
        }
    }

    @Override
    public void back() {
        if (away) {
            away = false;
            event("back", "says", "a worker answers again");
        }
    }

    @Override
    public void report(RolloutReport report) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", "result");
        event.put("exitCode", ExitCodes.of(report.end()));
        event.put("report", report);
        print(event);
    }

    private void print(Object event) {
        terminal.out().println(RolloutJson.line(event));
        terminal.out().flush();
    }
}
