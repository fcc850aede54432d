package io.headgate.pipelines.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Asks Eclipse ELK in which order items stand in their columns so that few lines cross. The columns are ours: ELK is told them as
 * positions, which is exact and far cheaper than its own partitions; heights are ours too ({@link Heights}), since ELK's grow
 * with the number of long lines.
 *
 * <p>Nothing else but {@link Polyline} loads a class of ELK, so that only what draws pays for its start.
 */
final class ElkOrder {
    private static final double COLUMN = 1000;

    private final GraphPage page;
    private final Columns columns;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> nodes = new HashMap<>();

    private ElkOrder(GraphPage page, Columns columns) {
        this.page = page;
        this.columns = columns;
    }

    /** The items of every column from top to bottom. */
    static List<List<Integer>> of(GraphPage page, Columns columns, Lattice lattice) {
        return new ElkOrder(page, columns).order(lattice);
    }

    private List<List<Integer>> order(Lattice lattice) {
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.INTERACTIVE);
        root.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.SIMPLE);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        page.nodes().forEach(this::add);
        List<ElkEdge> lines = new ArrayList<>();
        page.edges().stream().filter(this::betweenColumns).forEach(edge -> lines.add(line(edge)));
        LayoutMetaDataService.getInstance(); // makes the types of ELK's options known to it
        new LayeredLayoutProvider().layout(root, new NullElkProgressMonitor());

        double[] heights = new double[lattice.size()];
        for (int i = 0; i < page.nodes().size(); i++) {
            heights[i] = center(page.nodes().get(i).id());
        }
        int next = 0;
        for (int i = 0; i < page.edges().size(); i++) {
            if (betweenColumns(page.edges().get(i))) {
                passes(page.edges().get(i), lattice.ways().get(i), Polyline.of(lines.get(next++)), heights);
            }
        }
        return lattice.columns().stream()
                .map(column -> column.stream()
                        .sorted(Comparator.comparingDouble((Integer item) -> heights[item])
                                .thenComparing(Comparator.naturalOrder()))
                        .toList())
                .toList();
    }

    private void passes(PageEdge edge, List<Integer> way, Polyline line, double[] heights) {
        int column = columns.of(edge.from());
        int step = Integer.signum(columns.of(edge.to()) - column);
        for (int item : way.subList(1, way.size() - 1)) {
            column += step;
            ElkNode anyNode = node(columns.columns().get(column).get(0).id());
            heights[item] = line.heightAt(anyNode.getX() + anyNode.getWidth() / 2);
        }
    }

    private void add(PageNode node) {
        ElkNode shape = ElkGraphUtil.createNode(root);
        shape.setDimensions(100, NodeSize.HEIGHT);
        shape.setLocation(columns.of(node.id()) * COLUMN, 0);
        nodes.put(node.id(), shape);
    }

    private ElkEdge line(PageEdge edge) {
        return ElkGraphUtil.createSimpleEdge(node(edge.from()), node(edge.to()));
    }

    private boolean betweenColumns(PageEdge edge) {
        return columns.of(edge.from()) != columns.of(edge.to());
    }

    private double center(String id) {
        return node(id).getY() + node(id).getHeight() / 2;
    }

    private ElkNode node(String id) {
        ElkNode node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("not in a column: " + id);
        }
        return node;
    }
}
