package io.headgate.cli.project;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.Severity;
import io.headgate.pipelines.report.Ink;
import io.headgate.pipelines.report.Printable;
import io.headgate.pipelines.report.Style;
import java.util.List;
import java.util.Locale;

/** Findings as people read them, each with its place in front, so that editors can jump there. */
final class FindingText {
    private FindingText() {}

    static String render(List<Finding> findings, int tables, Style style) {
        StringBuilder text = new StringBuilder();
        findings.forEach(finding -> text.append(render(finding, style)));
        if (!findings.isEmpty()) {
            text.append('\n');
        }
        return text.append(sum(findings, tables)).append('\n').toString();
    }

    private static String render(Finding finding, Style style) {
        String at = finding.at().isEmpty() ? finding.table() : finding.at();
        String place = at.isEmpty() ? "" : style.paint(Ink.TITLE, Printable.text(at)) + ": ";
        return place
                + style.paint(ink(finding.severity()), word(finding.severity())) + ": "
                + Printable.text(finding.message())
                + style.paint(Ink.FAINT, " [" + finding.code() + "]") + "\n"
                + (finding.remedy().isEmpty() ? "" : "    try: " + Printable.text(finding.remedy()) + "\n");
    }

    private static String sum(List<Finding> findings, int tables) {
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        String checked = Counted.of(tables, "table") + " checked: ";
        if (findings.isEmpty()) {
            return checked + "no findings";
        }
        return checked + Counted.of(errors, "error") + ", " + Counted.of(findings.size() - errors, "warning");
    }

    private static Ink ink(Severity severity) {
        return switch (severity) {
            case ERROR -> Ink.ERROR;
            case WARNING -> Ink.APPROXIMATE;
        };
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
