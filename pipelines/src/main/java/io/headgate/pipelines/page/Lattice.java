package io.headgate.pipelines.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that takes room in a column: the nodes, and the places where lines pass through on their way to a column further
 * on. Items are numbered: nodes first, in the page's order, then the passes of every edge in its direction.
 */
final class Lattice {
    /** How strongly a link wants to be level: a bend in the middle of a line looks worse than one at its end. */
    private static final int NODE_TO_NODE = 1;

    private static final int NODE_TO_PASS = 2;
    private static final int PASS_TO_PASS = 6;

    private final List<List<Integer>> columns = new ArrayList<>();
    private final List<List<Link>> links = new ArrayList<>();
    private final List<List<Integer>> ways = new ArrayList<>();
    private final int nodes;

    /** A connection to an item of another column. */
    record Link(int item, int column, int weight) {}

    /**
     * @param passes whether lines take room in the columns that they pass through
     */
    Lattice(GraphPage page, Columns nodeColumns, boolean passes) {
        this.nodes = page.nodes().size();
        nodeColumns.columns().forEach(column -> columns.add(new ArrayList<>()));
        Map<String, Integer> numbers = new HashMap<>();
        page.nodes().forEach(node -> numbers.put(node.id(), add(nodeColumns.of(node.id()))));
        for (PageEdge edge : page.edges()) {
            int column = nodeColumns.of(edge.from());
            int last = nodeColumns.of(edge.to());
            int step = Integer.signum(last - column);
            List<Integer> way = new ArrayList<>();
            way.add(numbers.getOrDefault(edge.from(), 0));
            while (passes && step != 0 && column + step != last) {
                column += step;
                way.add(add(column));
                link(way.get(way.size() - 2), column - step, way.get(way.size() - 1), column);
            }
            way.add(numbers.getOrDefault(edge.to(), 0));
            if (step != 0) {
                link(way.get(way.size() - 2), column, way.get(way.size() - 1), last);
            }
            ways.add(way);
        }
    }

    /** The items of every column, unordered. */
    List<List<Integer>> columns() {
        return columns;
    }

    List<Link> links(int item) {
        return links.get(item);
    }

    /** The items on the way of every edge, its nodes included, in the page's order of edges. */
    List<List<Integer>> ways() {
        return ways;
    }

    int size() {
        return links.size();
    }

    boolean isNode(int item) {
        return item < nodes;
    }

    private int add(int column) {
        int item = links.size();
        links.add(new ArrayList<>());
        columns.get(column).add(item);
        return item;
    }

    private void link(int a, int columnOfA, int b, int columnOfB) {
        int weight = isNode(a) && isNode(b) ? NODE_TO_NODE : isNode(a) || isNode(b) ? NODE_TO_PASS : PASS_TO_PASS;
        links.get(a).add(new Link(b, columnOfB, weight));
        links.get(b).add(new Link(a, columnOfA, weight));
    }
}
