package io.headgate.pipelines.report;

import io.headgate.pipelines.graph.GraphEdge;
import io.headgate.pipelines.graph.GraphNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A report in Mermaid's language. Stateful tables have a double border, external ones are cylinders, views are rounded, what
 * is approximate is dashed. Nodes are numbered, so that no name can be taken for a keyword.
 */
public final class MermaidText {
    private final HierarchyReport report;
    private final Map<String, String> ids = new HashMap<>();
    private final StringBuilder text = new StringBuilder("flowchart LR\n");

    private MermaidText(HierarchyReport report) {
        this.report = report;
        report.nodes().forEach(node -> ids.put(node.name(), "n" + (ids.size() + 1)));
    }

    public static String render(HierarchyReport report) {
        return new MermaidText(report).render();
    }

    private String render() {
        int[] layers = {0};
        LayerGroups.of(report.nodes()).forEach((layer, nodes) -> {
            if (layer.isEmpty()) {
                nodes.forEach(node -> text.append("  ").append(node(node)).append('\n'));
                return;
            }
            layers[0]++;
            text.append("  subgraph l" + layers[0] + "[" + quoted(layer) + "]\n");
            nodes.forEach(node -> text.append("    ").append(node(node)).append('\n'));
            text.append("  end\n");
        });
        report.edges().forEach(edge -> text.append("  ").append(edge(edge)).append('\n'));
        List<String> approximate = report.nodes().stream()
                .filter(GraphNode::approximate)
                .map(node -> id(node.name()))
                .toList();
        if (!approximate.isEmpty()) {
            text.append("  classDef approximate stroke-dasharray: 4 3\n");
            text.append("  class " + String.join(",", approximate) + " approximate\n");
        }
        return text.toString();
    }

    private String node(GraphNode node) {
        String label = quoted(node.name());
        if (node.external()) {
            return id(node.name()) + "[(" + label + ")]";
        }
        if (node.view()) {
            return id(node.name()) + "(" + label + ")";
        }
        return id(node.name()) + (node.stateful() ? "[[" + label + "]]" : "[" + label + "]");
    }

    private String edge(GraphEdge edge) {
        return id(edge.from()) + (edge.approximate() ? " -.-> " : " --> ") + id(edge.to());
    }

    private String id(String name) {
        return ids.getOrDefault(name, "");
    }

    /** What Mermaid, Markdown or HTML would read as their own goes in as Mermaid's {@code #code;}. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        Printable.text(text).codePoints().forEach(c -> {
            if ("\"#&<>`\\*~;:".indexOf(c) >= 0) {
                quoted.append('#').append(c).append(';');
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
