package io.headgate.pipelines.report;

import io.headgate.pipelines.graph.GraphNode;
import io.headgate.pipelines.snapshot.StateForm;
import java.util.ArrayList;
import java.util.List;

/** The lines of a tree as text for people: branches, names, and what is remarkable of each table. */
public final class TreeText {
    private final StringBuilder text;
    private final Style style;

    private TreeText(StringBuilder text, Style style) {
        this.text = text;
        this.style = style;
    }

    /** Appends one line per line of the tree, each with its newline. */
    public static void append(StringBuilder text, ReportTree tree, Style style) {
        new TreeText(text, style).lines(tree);
    }

    /** Layer, product, state and the like behind a table's name. */
    static String marks(GraphNode node, Style style) {
        return new TreeText(new StringBuilder(), style).marks(node);
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
}
