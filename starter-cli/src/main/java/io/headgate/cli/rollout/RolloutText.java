package io.headgate.cli.rollout;

import io.headgate.workflows.rollout.Remaining;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.StepRow;
import io.headgate.workflows.rollout.StepState;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Rollouts as text for people. */
final class RolloutText {
    private RolloutText() {}

    static String of(RolloutReport report) {
        StringBuilder text = new StringBuilder();
        text.append(report.rollout())
                .append(": ")
                .append(word(report.end().name()))
                .append(" in ")
                .append(seconds(Duration.between(report.startedAt(), report.endedAt())))
                .append('\n');
        if (!report.reason().isEmpty()) {
            text.append("  ").append(report.reason()).append('\n');
        }
        text.append("  steps: ").append(counts(report.steps())).append('\n');
        if (!report.undoSteps().isEmpty()) {
            text.append("  taken back: ").append(counts(report.undoSteps())).append('\n');
        }
        for (StepRow row : report.failed()) {
            text.append("  failed: ")
                    .append(row.id())
                    .append(": ")
                    .append(row.says())
                    .append('\n');
        }
        for (Remaining left : report.remains()) {
            text.append("  left behind: ")
                    .append(left.what())
                    .append(": ")
                    .append(left.why())
                    .append('\n');
            text.append("    type: ").append(left.type()).append('\n');
        }
        report.next().forEach(line -> text.append("  next: ").append(line).append('\n'));
        return text.toString();
    }

    static String of(RolloutStatus status) {
        StringBuilder text = new StringBuilder();
        text.append(status.rollout())
                .append(" in ")
                .append(status.environment())
                .append(": ")
                .append(word(status.phase().name()))
                .append(status.notice().isEmpty() ? "" : ", " + status.notice())
                .append('\n');
        text.append("  steps: ").append(counts(status.steps())).append('\n');
        if (!status.undoSteps().isEmpty()) {
            text.append("  taken back: ").append(counts(status.undoSteps())).append('\n');
        }
        for (StepRow row : status.running()) {
            text.append("  runs: ")
                    .append(row.id())
                    .append(' ')
                    .append(row.says())
                    .append('\n');
        }
        for (StepRow row : status.failed()) {
            text.append("  failed: ")
                    .append(row.id())
                    .append(": ")
                    .append(row.says())
                    .append('\n');
        }
        if (!status.choices().isEmpty()) {
            text.append("  choices: ")
                    .append(String.join(", ", status.choices()))
                    .append('\n');
        }
        return text.toString();
    }

    static String counts(Map<StepState, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + word(entry.getKey().name()))
                .collect(Collectors.joining(", "));
    }

    static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
