package io.headgate.pipelines.page;

import io.headgate.pipelines.graph.GraphNode;
import io.headgate.pipelines.graph.PipelineGraph;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the page of a project out of its graph. */
final class ProjectPage {
    /** The column of the tables that the project only reads. */
    static final String EXTERNAL = "external";
    /** The column of a project without layers. */
    static final String FLAT = "tables";

    private final PipelineGraph graph;
    private final List<String> layerOrder;
    private final Map<String, Tone> tones = new TreeMap<>();
    private final Set<String> onCycle = new HashSet<>();

    ProjectPage(PipelineGraph graph, List<String> layerOrder) {
        this.graph = graph;
        this.layerOrder = layerOrder;
        graph.nodes().stream()
                .map(GraphNode::product)
                .filter(product -> !product.isEmpty())
                .sorted()
                .forEach(product -> tones.computeIfAbsent(product, name -> category(tones.size())));
        graph.cycles().forEach(cycle -> onCycle.addAll(cycle.members()));
    }

    GraphPage page() {
        NodeSections sections = new NodeSections(graph);
        List<PageNode> nodes = graph.nodes().stream()
                .map(node -> new PageNode(
                        node.name(),
                        layer(node),
                        node.product(),
                        node.view() ? "view" : node.type(),
                        tones.getOrDefault(node.product(), Tone.NEUTRAL),
                        marks(node),
                        List.of(),
                        sections.of(node)))
                .toList();
        List<PageEdge> edges = graph.edges().stream()
                .map(edge -> new PageEdge(edge.from(), edge.to(), edge.approximate()))
                .toList();
        List<LegendItem> legend = tones.entrySet().stream()
                .map(entry -> new LegendItem(entry.getValue(), entry.getKey()))
                .toList();
        return new GraphPage(graph.index().snapshot().project(), subtitle(), layers(), nodes, edges, legend);
    }

    private List<String> layers() {
        Set<String> used = new TreeSet<>();
        graph.nodes().forEach(node -> used.add(layer(node)));
        List<String> layers = new ArrayList<>();
        layers.add(EXTERNAL);
        layers.addAll(layerOrder);
        used.stream().filter(layer -> !layers.contains(layer)).forEach(layers::add);
        layers.retainAll(used);
        return layers.stream().distinct().toList();
    }

    private static String layer(GraphNode node) {
        if (node.external()) {
            return EXTERNAL;
        }
        return node.layer().isEmpty() ? FLAT : node.layer();
    }

    private Set<Mark> marks(GraphNode node) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (node.external()) {
            marks.add(Mark.EXTERNAL);
        }
        if (node.stateful()) {
            marks.add(Mark.STATEFUL);
        }
        if (node.approximate()) {
            marks.add(Mark.APPROXIMATE);
        }
        if (node.view()) {
            marks.add(Mark.VIEW);
        }
        if (onCycle.contains(node.name())) {
            marks.add(Mark.CYCLE);
        }
        return marks;
    }

    private String subtitle() {
        long external = graph.nodes().stream().filter(GraphNode::external).count();
        long stateful = graph.nodes().stream().filter(GraphNode::stateful).count();
        long tables = graph.nodes().size() - external;
        return tables + (tables == 1 ? " table · " : " tables · ") + external + " external · " + stateful + " stateful";
    }

    private static Tone category(int number) {
        return Tone.CATEGORIES.get(number % Tone.CATEGORIES.size());
    }
}
