package io.headgate.cli.project;

import io.headgate.pipelines.report.DotText;
import io.headgate.pipelines.report.HierarchyReport;
import io.headgate.pipelines.report.MermaidText;
import io.headgate.pipelines.report.ReportDocument;
import io.headgate.pipelines.report.ReportText;
import io.headgate.pipelines.report.Style;

/** The forms in which a report can be had. */
public enum ReportFormat {
    TREE,
    SIMPLE,
    JSON,
    YAML,
    DOT,
    MERMAID;

    String render(HierarchyReport report, Style style) {
        return switch (this) {
            case TREE -> ReportText.tree(report, style);
            case SIMPLE -> ReportText.simple(report);
            case JSON -> ReportDocument.of(report).json();
            case YAML -> ReportDocument.of(report).yaml();
            case DOT -> DotText.render(report);
            case MERMAID -> MermaidText.render(report);
        };
    }
}
