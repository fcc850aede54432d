package io.headgate.pipelines.graph;

import java.util.Comparator;

/**
 * One table feeds another.
 *
 * @param from the table that is read
 * @param to the table whose statement reads it
 * @param approximate the read was guessed from a file that does not parse
 */
public record GraphEdge(String from, String to, boolean approximate) implements Comparable<GraphEdge> {
    private static final Comparator<GraphEdge> ORDER =
            Comparator.comparing(GraphEdge::from).thenComparing(GraphEdge::to);

    @Override
    public int compareTo(GraphEdge other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return from + " -> " + to;
    }
}
