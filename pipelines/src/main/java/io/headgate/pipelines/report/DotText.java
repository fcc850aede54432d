package io.headgate.pipelines.report;

import io.headgate.pipelines.graph.GraphEdge;
import io.headgate.pipelines.graph.GraphNode;
import java.util.List;

/**
 * A report in Graphviz' language. Stateful tables have a double border, external ones are cylinders, views are rounded, what
 * is approximate is dashed.
 */
public final class DotText {
    private DotText() {}

    public static String render(HierarchyReport report) {
        StringBuilder dot = new StringBuilder("digraph " + quoted(report.project()) + " {\n");
        dot.append("  rankdir=LR;\n");
        dot.append("  node [shape=box, fontname=\"Helvetica\", fontsize=11];\n");
        dot.append("  edge [color=\"#64748b\", arrowsize=0.7];\n");
        LayerGroups.of(report.nodes()).forEach((layer, nodes) -> layer(dot, layer, nodes));
        report.edges().forEach(edge -> dot.append("  ").append(edge(edge)).append('\n'));
        return dot.append("}\n").toString();
    }

    private static void layer(StringBuilder dot, String layer, List<GraphNode> nodes) {
        if (layer.isEmpty()) {
            nodes.forEach(node -> dot.append("  ").append(node(node)).append('\n'));
            return;
        }
        dot.append("  subgraph ").append(quoted("cluster_" + layer)).append(" {\n");
        dot.append("    label=").append(label(layer)).append(";\n");
        dot.append("    color=\"#cbd5e1\";\n");
        nodes.forEach(node -> dot.append("    ").append(node(node)).append('\n'));
        dot.append("  }\n");
    }

    private static String node(GraphNode node) {
        StringBuilder attributes = new StringBuilder("label=" + label(node.name()));
        if (!node.product().isEmpty()) {
            attributes.append(", tooltip=").append(label(node.product()));
        }
        if (node.external()) {
            attributes.append(", shape=cylinder, color=\"#94a3b8\"");
        }
        if (node.stateful()) {
            attributes.append(", peripheries=2");
        }
        if (node.approximate()) {
            attributes.append(", style=dashed");
        } else if (node.view()) {
            attributes.append(", style=rounded");
        }
        return quoted(node.name()) + " [" + attributes + "];";
    }

    private static String edge(GraphEdge edge) {
        return quoted(edge.from()) + " -> " + quoted(edge.to()) + (edge.approximate() ? " [style=dashed];" : ";");
    }

    /** Labels know HTML's entities; names do not. */
    private static String label(String text) {
        return quoted(text.replace("&", "&amp;"));
    }

    /** A backslash is doubled, since labels read it as an escape and a name that ends in one would swallow the quote. */
    private static String quoted(String text) {
        return '"' + Printable.text(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
