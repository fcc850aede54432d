package io.headgate.pipelines.graph;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;

/**
 * Who feeds whom in a project: nodes are its tables, its views and the external tables that it reads; an edge goes from the
 * table that is read to the table whose statement reads it. Immutable; every list is sorted by name.
 *
 * <pre>{@code
 * PipelineGraph graph = PipelineGraph.of(snapshot);
 * graph.parents("fct_order");       // [int_table_1, int_table_2]
 * graph.descendants("src_orders");  // [fct_order, int_table_1]
 * }</pre>
 *
 * <p>Methods that take a name expect one of {@link #nodes}; {@link #require} checks what a user typed.
 */
public final class PipelineGraph {
    private final SnapshotIndex index;
    private final Graph<String, GraphEdge> graph;
    private final Map<String, GraphNode> nodes;
    private final List<Cycle> cycles;
    private final List<String> order;

    private PipelineGraph(SnapshotIndex index) {
        GraphBuilder builder = new GraphBuilder(index);
        this.index = index;
        this.graph = builder.graph();
        this.nodes = Collections.unmodifiableMap(builder.nodes());
        List<List<String>> components = Components.inTopologicalOrder(graph);
        this.cycles = Components.cycles(graph, components);
        this.order = components.stream().flatMap(List::stream).toList();
    }

    public static PipelineGraph of(Snapshot snapshot) {
        return of(new SnapshotIndex(snapshot));
    }

    public static PipelineGraph of(SnapshotIndex index) {
        return new PipelineGraph(index);
    }

    /** The snapshot that this graph was made from. */
    public SnapshotIndex index() {
        return index;
    }

    /** Every table, external ones included. */
    public List<GraphNode> nodes() {
        return List.copyOf(nodes.values());
    }

    public boolean contains(String name) {
        return nodes.containsKey(name);
    }

    public GraphNode node(String name) {
        GraphNode node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException("no table " + name + " in the graph");
        }
        return node;
    }

    /** The table that a user named; throws {@link FailureCode#UNKNOWN_TABLE}, with names that look like it, when there is none. */
    public GraphNode require(String name) {
        GraphNode node = nodes.get(name);
        if (node != null) {
            return node;
        }
        List<String> near = NearNames.of(name, nodes.keySet());
        throw new HeadgateException(
                FailureCode.UNKNOWN_TABLE,
                "no table '" + name + "' in project " + index.snapshot().project(),
                near.isEmpty()
                        ? "list the tables with: headgate report --simple"
                        : "did you mean " + String.join(" or ", near) + "?");
    }

    /** Every edge, by its ends. */
    public List<GraphEdge> edges() {
        return graph.edgeSet().stream().sorted().toList();
    }

    public Optional<GraphEdge> edge(String from, String to) {
        return Optional.ofNullable(graph.getEdge(from, to));
    }

    /** The tables that a table reads. */
    public List<String> parents(String name) {
        return neighbours(name, Direction.UP);
    }

    /** The tables that read a table. */
    public List<String> children(String name) {
        return neighbours(name, Direction.DOWN);
    }

    public List<String> neighbours(String name, Direction direction) {
        node(name);
        return switch (direction) {
            case UP -> Graphs.predecessorListOf(graph, name);
            case DOWN -> Graphs.successorListOf(graph, name);
        };
    }

    /** Every table that feeds this one, directly or through others; the table itself only when it lies on a cycle. */
    public List<String> ancestors(String name) {
        return List.copyOf(reachable(name, Direction.UP));
    }

    /** Every table that this one feeds, directly or through others; the table itself only when it lies on a cycle. */
    public List<String> descendants(String name) {
        return List.copyOf(reachable(name, Direction.DOWN));
    }

    private Set<String> reachable(String name, Direction direction) {
        Set<String> found = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(neighbours(name, direction));
        while (!next.isEmpty()) {
            String table = next.remove();
            if (found.add(table)) {
                next.addAll(neighbours(table, direction));
            }
        }
        return found;
    }

    /** How many edges away each table is that lies in a direction, this one at 0. */
    public NavigableMap<String, Integer> distances(String name, Direction direction) {
        NavigableMap<String, Integer> distances = new TreeMap<>(Map.of(name, 0));
        List<String> ring = List.of(name);
        for (int distance = 1; !ring.isEmpty(); distance++) {
            List<String> next = new ArrayList<>();
            for (String table : ring) {
                for (String neighbour : neighbours(table, direction)) {
                    if (distances.putIfAbsent(neighbour, distance) == null) {
                        next.add(neighbour);
                    }
                }
            }
            ring = next;
        }
        return distances;
    }

    /** A shortest way of the data between two tables, both ends included; empty when there is none. Ties go by name. */
    public List<String> chain(String from, String to) {
        node(from);
        node(to);
        return from.equals(to) ? List.of(from) : Chains.shortest(this::children, from, to);
    }

    /**
     * Every table after the tables that it reads, ties by name. The members of a cycle stand together, by name: among
     * themselves they have no order.
     */
    public List<String> topologicalOrder() {
        return order;
    }

    /** One entry per group of tables that feed each other; empty for a sound project. */
    public List<Cycle> cycles() {
        return cycles;
    }
}
