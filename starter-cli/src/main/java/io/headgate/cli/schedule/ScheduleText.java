package io.headgate.cli.schedule;

import io.headgate.ledgerclient.ScheduleRun;
import io.headgate.workflows.schedule.HealthLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Schedules as text for people. */
final class ScheduleText {
    private ScheduleText() {}

    static String of(ScheduleView view) {
        StringBuilder text = new StringBuilder();
        text.append(view.name())
                .append(" in ")
                .append(view.environment())
                .append(": ")
                .append(view.kind())
                .append(", ")
                .append(view.when())
                .append('\n');
        view.git().ifPresent(git -> text.append("  reads ").append(git).append('\n'));
        view.commitTo()
                .ifPresent(branch -> text.append("  commits to ").append(branch).append('\n'));
        view.limits()
                .ifPresent(limits ->
                        text.append("  tells of ").append(limits(limits)).append('\n'));
        if (view.paused()) {
            text.append("  paused")
                    .append(view.note().isEmpty() ? "" : ": " + view.note())
                    .append('\n');
        } else if (!view.next().isEmpty()) {
            text.append("  next: ").append(second(view.next().get(0))).append('\n');
        }
        text.append("  runs: ")
                .append(view.begun())
                .append(" begun, ")
                .append(view.skipped())
                .append(" skipped while one ran, ")
                .append(view.missed())
                .append(" missed\n");
        if (!view.link().isEmpty()) {
            text.append("  see it: ").append(view.link()).append('\n');
        }
        return text.toString();
    }

    private static String limits(HealthLimits limits) {
        return "failed statements, unsettled for " + shown(limits.unsettled())
                + limits.lag().map(records -> ", lag over " + records).orElse("")
                + ", leases held for " + shown(limits.lease()) + ", rollouts waiting for " + shown(limits.waiting());
    }

    private static String shown(Duration time) {
        return io.headgate.cli.platform.Times.shown(time);
    }

    static String of(List<ScheduleRun> runs) {
        if (runs.isEmpty()) {
            return "no runs yet\n";
        }
        StringBuilder text = new StringBuilder();
        for (ScheduleRun run : runs) {
            List<String> lines = run.message().lines().toList();
            text.append(second(run.startedAt()))
                    .append("  ")
                    .append(run.outcome().orElse("RUNNING").toLowerCase(Locale.ROOT))
                    .append("  ")
                    .append(lines.isEmpty() ? "" : lines.get(0))
                    .append('\n');
            lines.stream()
                    .skip(1)
                    .forEach(line -> text.append("    ").append(line).append('\n'));
        }
        return text.toString();
    }

    static String second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
