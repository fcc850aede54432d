package io.headgate.cli.schedule;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.workflows.schedule.RunFinding;
import io.headgate.workflows.schedule.RunReport;
import java.util.List;

/** A run's report as text for people, and as an exit code. */
final class RunText {
    private RunText() {}

    static String of(RunReport report) {
        StringBuilder text = new StringBuilder();
        text.append(report.schedule())
                .append(": ")
                .append(report.outcome().word())
                .append(", ")
                .append(report.found().says())
                .append('\n');
        List<RunFinding> findings = report.found().findings();
        findings.forEach(finding -> text.append("  ")
                .append(finding.kind().word())
                .append(' ')
                .append(finding.subject())
                .append(": ")
                .append(finding.says())
                .append('\n'));
        int more = report.found().total() - findings.size();
        if (more > 0) {
            text.append("  and ").append(more).append(" more\n");
        }
        return text.toString();
    }

    static int exitCode(RunReport report) {
        return switch (report.outcome()) {
            case CLEAN -> 0;
            case FOUND -> FailureCode.FINDINGS.exitCode();
            case FAILED -> FailureCode.ROLLOUT_FAILED.exitCode();
        };
    }
}
