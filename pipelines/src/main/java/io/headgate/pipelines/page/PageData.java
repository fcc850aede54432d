package io.headgate.pipelines.page;

import io.headgate.pipelines.page.PageLayout.Box;
import io.headgate.pipelines.page.PageLayout.Strip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the page's script reads: the page and its layout as one JSON value, nodes numbered. */
record PageData(
        String title,
        String subtitle,
        int width,
        int height,
        List<Strip> strips,
        List<LegendItem> legend,
        List<Node> nodes,
        List<Line> edges) {

    /** A node with its place. */
    record Node(
            String id,
            String layer,
            String product,
            String type,
            Tone tone,
            Set<Mark> marks,
            List<String> badges,
            List<PageSection> sections,
            Box box) {}

    /** An edge between numbered nodes with its way. */
    record Line(int from, int to, boolean dashed, List<Integer> points) {}

    static PageData of(GraphPage page, PageLayout layout) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Node> nodes = new ArrayList<>();
        for (PageNode node : page.nodes()) {
            numbers.put(node.id(), nodes.size());
            nodes.add(new Node(
                    node.id(),
                    node.layer(),
                    node.product(),
                    node.type(),
                    node.tone(),
                    node.marks(),
                    node.badges(),
                    node.sections(),
                    layout.boxes().getOrDefault(node.id(), new Box(0, 0, 0, 0))));
        }
        List<Line> edges = new ArrayList<>();
        for (PageEdge edge : page.edges()) {
            edges.add(new Line(
                    numbers.getOrDefault(edge.from(), 0),
                    numbers.getOrDefault(edge.to(), 0),
                    edge.dashed(),
                    layout.routes().get(edges.size())));
        }
        return new PageData(
                page.title(),
                page.subtitle(),
                layout.width(),
                layout.height(),
                layout.strips(),
                page.legend(),
                nodes,
                edges);
    }
}
