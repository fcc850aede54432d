package io.headgate.pipelines.page;

import java.util.List;
import java.util.Map;

/**
 * Where everything stands, in whole pixels.
 *
 * @param boxes the place of every node, by id; no two overlap
 * @param routes the points of every edge in the order of the page's edges: x, y, x, y, ...
 * @param strips the layers from left to right
 */
record PageLayout(int width, int height, Map<String, Box> boxes, List<List<Integer>> routes, List<Strip> strips) {
    /**
     * From this many nodes and edges on, a good order costs more time than anybody waits for a picture; lines then run straight
     * from node to node, behind what stands between.
     */
    static final int MOST_FOR_ELK = 4_000;

    PageLayout {
        boxes = Map.copyOf(boxes);
        routes = List.copyOf(routes);
        strips = List.copyOf(strips);
    }

    static PageLayout of(GraphPage page) {
        Columns columns = new Columns(page);
        boolean small = page.nodes().size() + page.edges().size() <= MOST_FOR_ELK;
        Lattice lattice = new Lattice(page, columns, small);
        List<List<Integer>> order =
                small && !page.nodes().isEmpty() ? ElkOrder.of(page, columns, lattice) : SweepOrder.of(lattice);
        return new LayoutMaker(page, columns, lattice, Heights.of(lattice, order)).layout();
    }

    /** Where a node stands. */
    record Box(int x, int y, int width, int height) {
        boolean overlaps(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    /** Where a layer stands. */
    record Strip(String layer, int x, int width) {}
}
