package io.headgate.cli.project;

import io.headgate.pipelines.config.Layer;
import io.headgate.pipelines.graph.GraphNode;
import io.headgate.pipelines.page.GraphPage;
import io.headgate.pipelines.page.PageRenderer;
import io.headgate.pipelines.report.DotText;
import io.headgate.pipelines.report.HierarchyReport;
import io.headgate.pipelines.report.MermaidText;
import io.headgate.pipelines.report.ReportDocument;
import io.headgate.pipelines.report.ReportText;
import io.headgate.pipelines.report.Style;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A report in one of its forms. */
final class ReportRenderer {
    private final LoadedProject project;
    private final HierarchyReport report;

    ReportRenderer(LoadedProject project, HierarchyReport report) {
        this.project = project;
        this.report = report;
    }

    String render(ReportFormat format, Style style) {
        return switch (format) {
            case TREE -> ReportText.tree(report, style);
            case SIMPLE -> ReportText.simple(report);
            case JSON -> ReportDocument.of(report).json();
            case YAML -> ReportDocument.of(report).yaml();
            case DOT -> DotText.render(report);
            case MERMAID -> MermaidText.render(report);
            case HTML -> PageRenderer.html(page());
        };
    }

    private GraphPage page() {
        List<String> layers =
                project.config().layers().stream().map(Layer::folder).toList();
        GraphPage whole = GraphPage.of(project.graph(), layers);
        return report.table().map(table -> around(whole, table)).orElse(whole);
    }

    /** The part of the picture that the report is about. */
    private GraphPage around(GraphPage whole, GraphNode table) {
        Set<String> scope = report.nodes().stream().map(GraphNode::name).collect(Collectors.toSet());
        String subtitle = "in project " + report.project() + ", with what it reads and what reads it: "
                + Counted.of(scope.size(), "table");
        return new GraphPage(
                table.name(),
                subtitle,
                whole.layers(),
                whole.nodes().stream().filter(node -> scope.contains(node.id())).toList(),
                whole.edges().stream()
                        .filter(edge -> scope.contains(edge.from()) && scope.contains(edge.to()))
                        .toList(),
                whole.legend());
    }
}
