package io.headgate.pipelines.report;

import io.headgate.pipelines.graph.Cycle;
import io.headgate.pipelines.graph.Direction;
import io.headgate.pipelines.graph.GraphNode;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.StateForm;
import java.util.ArrayList;
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
        lines(ReportTree.ofProject(report.graph()));
    }

    private void table(GraphNode root) {
        text.append(style.paint(Ink.TITLE, Printable.text(root.name())))
                .append(marks(root))
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
        lines(new ReportTree(lines.subList(1, lines.size())));
    }

    private void lines(ReportTree tree) {
        List<Boolean> open = new ArrayList<>();
        for (ReportTree.Line line : tree.lines()) {
            while (open.size() >= line.depth() && !open.isEmpty()) {
                open.remove(open.size() - 1);
            }
            if (line.depth() > 0) {
                text.append(style.paint(Ink.FAINT, branch(open, line)));
                open.add(!line.last());
            }
            Ink ink = line.node().external() ? Ink.EXTERNAL : Ink.TABLE;
            text.append(style.paint(ink, Printable.text(line.node().name())))
                    .append(marks(line.node()))
                    .append(line.guessed() ? "  " + style.paint(Ink.APPROXIMATE, "(read is approximate)") : "")
                    .append(line.repeated() ? style.paint(Ink.FAINT, "  (see above)") : "")
                    .append('\n');
        }
    }

    private static String branch(List<Boolean> open, ReportTree.Line line) {
        StringBuilder branch = new StringBuilder();
        open.forEach(continues -> branch.append(continues ? "│  " : "   "));
        return branch.append(line.last() ? "└" : "├")
                .append(line.guessed() ? "╌ " : "─ ")
                .toString();
    }

    private String marks(GraphNode node) {
        List<String> marks = new ArrayList<>();
        add(marks, Ink.LAYER, node.layer());
        add(marks, Ink.PRODUCT, node.product());
        if (node.external()) {
            add(marks, Ink.EXTERNAL, "external");
        }
        if (node.view()) {
            add(marks, Ink.LAYER, "view");
        }
        node.state()
                .ifPresent(
                        state -> add(marks, state == StateForm.STATEFUL ? Ink.STATEFUL : Ink.STATELESS, state.words()));
        if (node.approximate()) {
            add(marks, Ink.APPROXIMATE, "approximate");
        }
        return marks.isEmpty() ? "" : "  " + String.join(style.paint(Ink.FAINT, " · "), marks);
    }

    private void add(List<String> marks, Ink ink, String word) {
        if (!word.isEmpty()) {
            marks.add(style.paint(ink, Printable.text(word)));
        }
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
