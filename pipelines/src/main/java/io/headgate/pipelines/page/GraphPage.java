package io.headgate.pipelines.page;

import io.headgate.pipelines.graph.PipelineGraph;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the picture shows, before anybody decides where.
 *
 * <pre>{@code
 * GraphPage page = GraphPage.of(graph, layers);
 * String html = PageRenderer.html(page);
 *
 * GraphPage plan = page.overlaid("Plan for dev", "3 tables change", Map.of("z", recreated), legend);
 * }</pre>
 *
 * @param title what the page is about
 * @param subtitle one line of figures
 * @param layers the columns from left to right
 * @param nodes each in one of the layers
 * @param edges each between two of the nodes
 * @param legend what the colours mean
 */
public record GraphPage(
        String title,
        String subtitle,
        List<String> layers,
        List<PageNode> nodes,
        List<PageEdge> edges,
        List<LegendItem> legend) {
    public GraphPage {
        layers = List.copyOf(layers);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        legend = List.copyOf(legend);
        Set<String> ids = new HashSet<>();
        for (PageNode node : nodes) {
            if (!layers.contains(node.layer()) || !ids.add(node.id())) {
                throw new IllegalArgumentException("a node twice or in no layer: " + node.id());
            }
        }
        for (PageEdge edge : edges) {
            if (!ids.contains(edge.from()) || !ids.contains(edge.to())) {
                throw new IllegalArgumentException("an edge without its ends: " + edge);
            }
        }
    }

    /**
     * The picture of a project, coloured by product.
     *
     * @param layers folder names of the layers from left to right; others follow by name, external tables come first
     */
    public static GraphPage of(PipelineGraph graph, List<String> layers) {
        return new ProjectPage(graph, layers).page();
    }

    /** The same picture seen through something else; tables that it says nothing about stand back. */
    public GraphPage overlaid(
            String newTitle, String newSubtitle, Map<String, NodeOverlay> overlays, List<LegendItem> newLegend) {
        List<PageNode> overlaid =
                nodes.stream().map(node -> overlaid(node, overlays)).toList();
        return new GraphPage(newTitle, newSubtitle, layers, overlaid, edges, newLegend);
    }

    private static PageNode overlaid(PageNode node, Map<String, NodeOverlay> overlays) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        marks.addAll(node.marks());
        NodeOverlay overlay = overlays.get(node.id());
        if (overlay == null) {
            marks.add(Mark.QUIET);
            overlay = new NodeOverlay(Tone.NEUTRAL, List.of(), List.of());
        }
        List<PageSection> sections = new ArrayList<>(overlay.sections());
        sections.addAll(node.sections());
        return new PageNode(
                node.id(),
                node.layer(),
                node.product(),
                node.type(),
                overlay.tone(),
                marks,
                overlay.badges(),
                sections);
    }
}
