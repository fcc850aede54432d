package io.headgate.pipelines.page;

import java.util.List;

/**
 * How high every item stands: as near to the middle of its neighbours as the order and the room between items allow.
 *
 * <p>Column by column, the wanted heights are bent into the allowed ones that are nearest to them (isotonic regression, exact and
 * linear); repeated to and fro, lines become level and nothing ever overlaps.
 */
final class Heights {
    private static final int SWEEPS = 40;
    /** The first sweeps look one way only, which carries heights from one end of the picture to the other. */
    private static final int ONE_WAY = 8;

    private static final double BETWEEN_NODES = 18;
    private static final double BESIDE_A_LINE = 12;
    private static final double BETWEEN_LINES = 9;

    private final Lattice lattice;
    private final List<List<Integer>> order;
    private final double[] heights;

    private Heights(Lattice lattice, List<List<Integer>> order) {
        this.lattice = lattice;
        this.order = order;
        this.heights = new double[lattice.size()];
    }

    /** The middle of every item, by its number. */
    static double[] of(Lattice lattice, List<List<Integer>> order) {
        return new Heights(lattice, order).settle();
    }

    private double[] settle() {
        order.forEach(column -> bend(column, new double[column.size()]));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean forward = sweep % 2 == 0;
            boolean oneWay = sweep < ONE_WAY;
            for (int i = 0; i < order.size(); i++) {
                int column = forward ? i : order.size() - 1 - i;
                bend(order.get(column), wanted(column, forward, oneWay));
            }
        }
        return heights;
    }

    private double[] wanted(int column, boolean forward, boolean oneWay) {
        return order.get(column).stream()
                .mapToDouble(item -> {
                    double sum = 0;
                    double weight = 0;
                    for (Lattice.Link link : lattice.links(item)) {
                        if (!oneWay || forward == (link.column() < column)) {
                            sum += heights[link.item()] * link.weight();
                            weight += link.weight();
                        }
                    }
                    return weight == 0 ? heights[item] : sum / weight;
                })
                .toArray();
    }

    /** Pools neighbours that want the same room until every pool stands below the one before. */
    private void bend(List<Integer> column, double[] wanted) {
        int size = column.size();
        double[] offsets = new double[size];
        double[] means = new double[size];
        int[] counts = new int[size];
        int pools = 0;
        for (int i = 0; i < size; i++) {
            offsets[i] = i == 0 ? 0 : offsets[i - 1] + distance(column.get(i - 1), column.get(i));
            means[pools] = wanted[i] - offsets[i];
            counts[pools] = 1;
            while (pools > 0 && means[pools - 1] > means[pools]) {
                int both = counts[pools - 1] + counts[pools];
                means[pools - 1] = (means[pools - 1] * counts[pools - 1] + means[pools] * counts[pools]) / both;
                counts[--pools] = both;
            }
            pools++;
        }
        int item = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int i = 0; i < counts[pool]; i++, item++) {
                heights[column.get(item)] = means[pool] + offsets[item];
            }
        }
    }

    /** From middle to middle. */
    private double distance(int above, int below) {
        if (lattice.isNode(above) && lattice.isNode(below)) {
            return NodeSize.HEIGHT + BETWEEN_NODES;
        }
        if (lattice.isNode(above) || lattice.isNode(below)) {
            return NodeSize.HEIGHT / 2.0 + BESIDE_A_LINE;
        }
        return BETWEEN_LINES;
    }
}
