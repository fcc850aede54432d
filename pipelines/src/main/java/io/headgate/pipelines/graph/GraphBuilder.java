package io.headgate.pipelines.graph;

import io.headgate.pipelines.snapshot.ExternalTable;
import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import io.headgate.pipelines.sql.TableReference;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.graph.builder.GraphTypeBuilder;

/** Makes the JGraphT graph of a snapshot; nodes and edges go in by name, so that neighbours come out by name. */
final class GraphBuilder {
    private final SnapshotIndex index;
    private final SortedMap<String, GraphNode> nodes = new TreeMap<>();
    private final Graph<String, GraphEdge> graph = GraphTypeBuilder.<String, GraphEdge>directed()
            .allowingSelfLoops(true)
            .allowingMultipleEdges(false)
            .buildGraph();

    GraphBuilder(SnapshotIndex index) {
        this.index = index;
        index.snapshot().externals().forEach(table -> nodes.put(table.name(), GraphNode.of(table)));
        index.snapshot().tables().forEach(table -> nodes.put(table.name(), GraphNode.of(table)));
        index.snapshot().tables().forEach(table -> table.parents().forEach(this::addUnknown));
        nodes.keySet().forEach(graph::addVertex);
        nodes.keySet().forEach(name -> index.table(name).ifPresent(this::addReads));
    }

    Graph<String, GraphEdge> graph() {
        return graph;
    }

    SortedMap<String, GraphNode> nodes() {
        return nodes;
    }

    /** A parent that the snapshot lists nowhere is external too: the graph never loses an edge. */
    private void addUnknown(String parent) {
        nodes.computeIfAbsent(
                parent,
                name -> GraphNode.of(new ExternalTable(name, Optional.empty(), Optional.empty(), false, List.of())));
    }

    private void addReads(ProjectTable table) {
        table.parents().stream().sorted().distinct().forEach(parent -> {
            boolean guessed = table.approximate() && !readForCertain(table, parent);
            graph.addEdge(parent, table.name(), new GraphEdge(parent, table.name(), guessed));
        });
    }

    private boolean readForCertain(ProjectTable table, String parent) {
        return Stream.concat(table.ddl().stream(), table.writers().stream())
                .map(index::statement)
                .map(ProjectStatement::facts)
                .filter(facts -> !facts.approximate())
                .flatMap(facts -> facts.reads().stream())
                .anyMatch(read -> names(read.table(), parent));
    }

    private static boolean names(TableReference reference, String name) {
        return reference.table().equals(name)
                || String.join(".", reference.path()).equals(name);
    }
}
