package io.headgate.workflows.schedule.run;

import io.headgate.workflows.schedule.Found;
import io.headgate.workflows.schedule.RunFinding;
import io.headgate.workflows.schedule.RunReport;

/** A run as Temporal's UI shows it: its current details, in Markdown. */
final class RunDetails {
    private static final int ROWS = 20;

    private RunDetails() {}

    static String markdown(RunReport report) {
        Found found = report.found();
        StringBuilder text = new StringBuilder();
        text.append("**")
                .append(report.outcome().word())
                .append("**: ")
                .append(found.says())
                .append("\n\n");
        if (found.findings().isEmpty()) {
            return text.toString();
        }
        text.append("| finding | what | says |\n|---|---|---|\n");
        for (RunFinding finding : found.findings().stream().limit(ROWS).toList()) {
            text.append("| ")
                    .append(finding.kind().word())
                    .append(" | `")
                    .append(cell(finding.subject()))
                    .append("` | ")
                    .append(cell(finding.says()))
                    .append(" |\n");
        }
        if (found.total() > ROWS) {
            text.append("\nand ").append(found.total() - ROWS).append(" more\n");
        }
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
