package io.headgate.pipelines.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders items by the middle of their neighbours, to and fro: linear, for projects too big for anything better. */
final class SweepOrder {
    private static final int SWEEPS = 8;

    private final Lattice lattice;
    private final double[] places;

    private SweepOrder(Lattice lattice) {
        this.lattice = lattice;
        this.places = new double[lattice.size()];
    }

    /** The items of every column from top to bottom. */
    static List<List<Integer>> of(Lattice lattice) {
        return new SweepOrder(lattice).order();
    }

    private List<List<Integer>> order() {
        List<List<Integer>> order = new ArrayList<>();
        lattice.columns().forEach(column -> order.add(new ArrayList<>(column)));
        order.forEach(this::number);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean forward = sweep % 2 == 0;
            for (int i = 0; i < order.size(); i++) {
                int column = forward ? i : order.size() - 1 - i;
                sort(order.get(column), column, forward);
                number(order.get(column));
            }
        }
        return order;
    }

    /** An item's place in its column, from 0 to 1, so that columns of any length compare. */
    private void number(List<Integer> column) {
        for (int i = 0; i < column.size(); i++) {
            places[column.get(i)] = (i + 0.5) / column.size();
        }
    }

    private void sort(List<Integer> items, int column, boolean forward) {
        double[] middles = items.stream()
                .mapToDouble(item -> lattice.links(item).stream()
                        .filter(link -> forward == (link.column() < column))
                        .mapToDouble(link -> places[link.item()])
                        .average()
                        .orElse(places[item]))
                .toArray();
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < middles.length; i++) {
            positions.add(i);
        }
        positions.sort(Comparator.comparingDouble(i -> middles[i]));
        List<Integer> sorted = positions.stream().map(items::get).toList();
        for (int i = 0; i < middles.length; i++) {
            items.set(i, sorted.get(i));
        }
    }
}
