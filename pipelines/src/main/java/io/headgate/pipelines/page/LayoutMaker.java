package io.headgate.pipelines.page;

import io.headgate.pipelines.page.PageLayout.Box;
import io.headgate.pipelines.page.PageLayout.Strip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns columns and heights into pixels. */
final class LayoutMaker {
    private static final int MARGIN = 28;
    private static final int LEAST_GAP = 72;
    private static final int MOST_GAP = 280;
    /** A steep line needs room to turn: one pixel across for so many up or down. */
    private static final int STEEPNESS = 6;

    private final GraphPage page;
    private final Columns columns;
    private final Lattice lattice;
    private final double[] heights;
    private final Ports ports;
    private final double highest;
    private final List<Integer> lefts = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    LayoutMaker(GraphPage page, Columns columns, Lattice lattice, double[] heights) {
        this.page = page;
        this.columns = columns;
        this.lattice = lattice;
        this.heights = heights;
        this.ports = new Ports(page, columns, lattice, heights);
        this.highest = Arrays.stream(heights).min().orElse(0) - NodeSize.HEIGHT / 2.0;
    }

    PageLayout layout() {
        int x = MARGIN;
        int[] gaps = gaps();
        for (List<PageNode> column : columns.columns()) {
            int width = column.stream().mapToInt(NodeSize::width).max().orElse(0);
            lefts.add(x);
            widths.add(width);
            x += width + gaps[lefts.size() - 1];
        }
        Map<String, Box> boxes = new HashMap<>();
        for (int i = 0; i < page.nodes().size(); i++) {
            String id = page.nodes().get(i).id();
            int column = columns.of(id);
            int top = height(heights[i]) - NodeSize.HEIGHT / 2;
            boxes.put(id, new Box(lefts.get(column), top, widths.get(column), NodeSize.HEIGHT));
        }
        List<List<Integer>> routes = new ArrayList<>();
        for (int i = 0; i < page.edges().size(); i++) {
            routes.add(points(page.edges().get(i), i));
        }
        double lowest = Arrays.stream(heights).max().orElse(0) + NodeSize.HEIGHT / 2.0;
        int width = lefts.isEmpty() ? 0 : right(lefts.size() - 1) + MARGIN;
        return new PageLayout(width, height(lowest) + MARGIN, boxes, routes, strips());
    }

    /** The room to the right of every column. */
    private int[] gaps() {
        int[] gaps = new int[columns.columns().size()];
        Arrays.fill(gaps, LEAST_GAP);
        for (int i = 0; i < page.edges().size(); i++) {
            int from = columns.of(page.edges().get(i).from());
            int to = columns.of(page.edges().get(i).to());
            List<Integer> way = lattice.ways().get(i);
            for (int leg = 1; from != to && leg < way.size(); leg++) {
                int gap = from < to ? from + leg - 1 : from - leg;
                double climb = Math.abs(heights[way.get(leg)] - heights[way.get(leg - 1)]);
                gaps[gap] = Math.max(gaps[gap], Math.min(MOST_GAP, LEAST_GAP / 2 + (int) climb / STEEPNESS));
            }
        }
        return gaps;
    }

    private List<Integer> points(PageEdge edge, int number) {
        int column = columns.of(edge.from());
        int last = columns.of(edge.to());
        boolean right = last >= column;
        int step = right ? 1 : -1;
        List<Integer> way = lattice.ways().get(number);
        List<Integer> points = new ArrayList<>();
        add(points, right ? right(column) : left(column), ports.start(number));
        for (int pass = 1; pass < way.size() - 1; pass++) {
            column += step;
            add(points, right ? left(column) : right(column), heights[way.get(pass)]);
            add(points, right ? right(column) : left(column), heights[way.get(pass)]);
        }
        add(points, last > columns.of(edge.from()) ? left(last) : right(last), ports.end(number));
        return points;
    }

    private void add(List<Integer> points, int x, double height) {
        points.add(x);
        points.add(height(height));
    }

    private List<Strip> strips() {
        List<Strip> strips = new ArrayList<>();
        columns.bands().forEach((layer, band) -> {
            if (band.to() > band.from()) {
                int from = band.from() == 0 ? 0 : middle(band.from() - 1);
                int to = band.to() == lefts.size() ? right(band.to() - 1) + MARGIN : middle(band.to() - 1);
                strips.add(new Strip(layer, from, to - from));
            }
        });
        return strips;
    }

    /** The middle of the gap to the right of a column. */
    private int middle(int column) {
        return (right(column) + left(column + 1)) / 2;
    }

    private int left(int column) {
        return lefts.get(column);
    }

    private int right(int column) {
        return lefts.get(column) + widths.get(column);
    }

    private int height(double height) {
        return (int) Math.round(height - highest) + MARGIN;
    }
}
