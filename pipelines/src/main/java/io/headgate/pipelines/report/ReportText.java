package io.headgate.pipelines.report;

import io.headgate.pipelines.graph.Cycle;
import io.headgate.pipelines.graph.Direction;
import io.headgate.pipelines.graph.GraphNode;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.snapshot.ProjectTable;
import java.util.List;

/** A report as text for people. */
public final class ReportText {
    private final HierarchyReport report;
    private final Style style;
    private final StringBuilder text = new StringBuilder();

    private ReportText(HierarchyReport report, Style style) {
        this.report = report;
        this.style = style;
    }

    /** The tree; every line ends in a newline. */
    public static String tree(HierarchyReport report, Style style) {
        ReportText text = new ReportText(report, style);
        report.table().ifPresentOrElse(text::table, text::project);
        report.cycles().forEach(text::cycle);
        return text.text.toString();
    }

    /** The names in scope, one per line, sorted. */
    public static String simple(HierarchyReport report) {
        StringBuilder names = new StringBuilder();
        report.nodes().forEach(node -> names.append(Printable.text(node.name())).append('\n'));
        return names.toString();
    }

    private void project() {
        List<GraphNode> nodes = report.nodes();
        long external = nodes.stream().filter(GraphNode::external).count();
        long stateful = nodes.stream().filter(GraphNode::stateful).count();
        text.append(style.paint(Ink.TITLE, Printable.text(report.project())))
                .append(style.paint(
                        Ink.FAINT,
                        "  " + counted(nodes.size() - external, "table") + ", " + external + " external, " + stateful
                                + " stateful, " + counted(report.edges().size(), "edge")))
                .append("\n\n");
        TreeText.append(text, ReportTree.ofProject(report.graph()), style);
    }

    private void table(GraphNode root) {
        text.append(style.paint(Ink.TITLE, Printable.text(root.name())))
                .append(TreeText.marks(root, style))
                .append('\n');
        report.graph().index().table(root.name()).ifPresent(this::reasons);
        report.directions().forEach(direction -> direction(root, direction));
    }

    private void reasons(ProjectTable table) {
        table.causes().forEach(cause -> text.append(
                        style.paint(Ink.FAINT, "  keeps state: " + Printable.text(cause.toString())))
                .append('\n'));
    }

    private void direction(GraphNode root, Direction direction) {
        PipelineGraph graph = report.graph();
        String heading =
                switch (direction) {
                    case UP -> "reads";
                    case DOWN -> "is read by";
                };
        boolean none = graph.neighbours(root.name(), direction).isEmpty();
        text.append('\n').append(style.paint(Ink.TITLE, heading)).append(none ? " nothing\n" : "\n");
        List<ReportTree.Line> lines =
                ReportTree.of(graph, root.name(), direction).lines();
        TreeText.append(text, new ReportTree(lines.subList(1, lines.size())), style);
    }

    private void cycle(Cycle cycle) {
        text.append('\n')
                .append(style.paint(Ink.ERROR, "cycle: " + Printable.text(cycle.toString())))
                .append('\n');
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
