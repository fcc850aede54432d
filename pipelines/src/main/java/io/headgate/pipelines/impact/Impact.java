package io.headgate.pipelines.impact;

import io.headgate.pipelines.graph.Direction;
import io.headgate.pipelines.graph.GraphNode;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.snapshot.StateForm;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables that a change touches. Who says which tables changed does not matter here: a person names them, Git compares.
 *
 * <pre>{@code
 * Impact.of(graph, List.of("src_orders")).impacted();   // int_orders at 1, fct_order at 2
 * }</pre>
 *
 * @param changed the tables that change, sorted
 * @param impacted the others that read them, sorted
 */
public record Impact(String project, List<String> changed, List<Reader> impacted) {
    /**
     * A table that is touched.
     *
     * @param distance how many edges away the nearest changed table is
     * @param direct it reads a changed table itself
     * @param via the shortest way of the data from a changed table to this one, both included
     * @param state {@code Stateless} or {@code Stateful}
     */
    public record Reader(
            String table,
            String product,
            String layer,
            Optional<String> state,
            int distance,
            boolean direct,
            List<String> via) {
        public Reader {
            via = List.copyOf(via);
        }
    }

    public Impact {
        changed = List.copyOf(changed);
        impacted = List.copyOf(impacted);
    }

    /** The impact of tables of the graph; a name that is none of them is refused with names that look like it. */
    public static Impact of(PipelineGraph graph, Collection<String> tables) {
        TreeSet<String> changed = new TreeSet<>(tables);
        changed.forEach(graph::require);
        Map<String, Reader> readers = new TreeMap<>();
        for (String table : changed) {
            graph.distances(table, Direction.DOWN).forEach((name, distance) -> {
                Reader known = readers.get(name);
                if (!changed.contains(name) && (known == null || distance < known.distance())) {
                    readers.put(name, reader(graph, table, name, distance));
                }
            });
        }
        return new Impact(graph.index().snapshot().project(), List.copyOf(changed), List.copyOf(readers.values()));
    }

    private static Reader reader(PipelineGraph graph, String changed, String name, int distance) {
        GraphNode node = graph.node(name);
        return new Reader(
                name,
                node.product(),
                node.layer(),
                node.state().map(StateForm::words),
                distance,
                distance == 1,
                graph.chain(changed, name));
    }

    /** How many of the touched tables read a changed one themselves. */
    public long direct() {
        return impacted.stream().filter(Reader::direct).count();
    }
}
