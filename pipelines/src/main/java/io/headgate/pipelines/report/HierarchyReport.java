package io.headgate.pipelines.report;

import io.headgate.pipelines.graph.Cycle;
import io.headgate.pipelines.graph.Direction;
import io.headgate.pipelines.graph.GraphEdge;
import io.headgate.pipelines.graph.GraphNode;
import io.headgate.pipelines.graph.PipelineGraph;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is reported on: one table with everything above and below it, or the whole project.
 *
 * <pre>{@code
 * HierarchyReport report = HierarchyReport.ofTable(graph, "fct_order", Set.of(Direction.UP));
 * out.print(ReportText.tree(report, Style.ANSI));
 * }</pre>
 */
public final class HierarchyReport {
    private final PipelineGraph graph;
    private final Optional<GraphNode> table;
    private final Map<Direction, NavigableMap<String, Integer>> distances = new EnumMap<>(Direction.class);
    private final NavigableSet<String> scope = new TreeSet<>();

    private HierarchyReport(PipelineGraph graph, Optional<GraphNode> table, Set<Direction> directions) {
        this.graph = graph;
        this.table = table;
        table.ifPresent(root -> directions.forEach(direction -> {
            NavigableMap<String, Integer> reached = new TreeMap<>(graph.distances(root.name(), direction));
            scope.addAll(reached.keySet());
            reached.remove(root.name());
            distances.put(direction, reached);
        }));
        if (table.isEmpty()) {
            graph.nodes().forEach(node -> scope.add(node.name()));
        }
    }

    /** The table, which must be one of the graph's, and what lies in the given directions. */
    public static HierarchyReport ofTable(PipelineGraph graph, String table, Set<Direction> directions) {
        return new HierarchyReport(graph, Optional.of(graph.require(table)), directions);
    }

    public static HierarchyReport ofProject(PipelineGraph graph) {
        return new HierarchyReport(graph, Optional.empty(), Set.of());
    }

    public PipelineGraph graph() {
        return graph;
    }

    public String project() {
        return graph.index().snapshot().project();
    }

    /** The table reported on; empty for the whole project. */
    public Optional<GraphNode> table() {
        return table;
    }

    /** The directions looked in, up first; none for the whole project. */
    public Set<Direction> directions() {
        return distances.keySet();
    }

    /** How many edges a table lies away from the reported one in a direction. */
    public Optional<Integer> distance(String name, Direction direction) {
        return Optional.ofNullable(
                distances.getOrDefault(direction, new TreeMap<>()).get(name));
    }

    /** Every table in scope, by name. */
    public List<GraphNode> nodes() {
        return scope.stream().map(graph::node).toList();
    }

    /** Every edge between tables in scope. */
    public List<GraphEdge> edges() {
        return graph.edges().stream()
                .filter(edge -> scope.contains(edge.from()) && scope.contains(edge.to()))
                .toList();
    }

    /** Every cycle that touches the scope. */
    public List<Cycle> cycles() {
        return graph.cycles().stream()
                .filter(cycle -> cycle.members().stream().anyMatch(scope::contains))
                .toList();
    }
}
