package io.headgate.pipelines.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where lines leave and enter their nodes: spread over the side in the order of where they come from, so that none cross there. */
final class Ports {
    private static final double MOST_APART = 9;
    private static final double ROOM = NodeSize.HEIGHT - 16;

    private final Map<Side, List<End>> sides = new HashMap<>();
    private final double[] starts;
    private final double[] ends;

    private record Side(int node, boolean right) {}

    private record End(int edge, boolean start, double neighbour) {}

    Ports(GraphPage page, Columns columns, Lattice lattice, double[] heights) {
        this.starts = new double[page.edges().size()];
        this.ends = new double[page.edges().size()];
        for (int i = 0; i < page.edges().size(); i++) {
            PageEdge edge = page.edges().get(i);
            List<Integer> way = lattice.ways().get(i);
            int step = Integer.signum(columns.of(edge.to()) - columns.of(edge.from()));
            int last = way.size() - 1;
            add(way.get(0), step >= 0, new End(i, true, heights[way.get(1)]));
            add(way.get(last), step <= 0, new End(i, false, heights[way.get(last - 1)]));
        }
        sides.forEach((side, found) -> spread(heights[side.node()], found));
    }

    double start(int edge) {
        return starts[edge];
    }

    double end(int edge) {
        return ends[edge];
    }

    private void add(int node, boolean right, End end) {
        sides.computeIfAbsent(new Side(node, right), side -> new ArrayList<>()).add(end);
    }

    private void spread(double middle, List<End> found) {
        found.sort(Comparator.comparingDouble(End::neighbour).thenComparingInt(End::edge));
        double apart = found.size() == 1 ? 0 : Math.min(MOST_APART, ROOM / (found.size() - 1));
        double height = middle - apart * (found.size() - 1) / 2;
        for (End end : found) {
            (end.start() ? starts : ends)[end.edge()] = height;
            height += apart;
        }
    }
}
