package io.headgate.pipelines.report;

import io.headgate.pipelines.graph.Cycle;
import io.headgate.pipelines.graph.Direction;
import io.headgate.pipelines.graph.GraphEdge;
import io.headgate.pipelines.graph.GraphNode;
import io.headgate.pipelines.graph.PipelineGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A hierarchy unfolded into the lines of a tree. A table that was unfolded before stands there again without what is below it,
 * so that the tree has one line per edge however often ways cross.
 *
 * @param lines from top to bottom
 */
public record ReportTree(List<Line> lines) {
    /**
     * One line of a tree.
     *
     * @param depth 0 for a root
     * @param last no sibling follows
     * @param guessed the edge from the line above was guessed
     * @param repeated its neighbours stand at an earlier line
     */
    public record Line(int depth, boolean last, GraphNode node, boolean guessed, boolean repeated) {}

    public ReportTree {
        lines = List.copyOf(lines);
    }

    /** What lies in one direction of a table; the table itself is the root. */
    public static ReportTree of(PipelineGraph graph, String table, Direction direction) {
        return of(graph, List.of(table), direction);
    }

    /** What lies in one direction of several tables; each of them is a root. */
    public static ReportTree of(PipelineGraph graph, List<String> tables, Direction direction) {
        return unfold(graph, tables, direction);
    }

    /** The whole project, from what reads nothing downwards; a cycle that nothing feeds begins at its first name. */
    public static ReportTree ofProject(PipelineGraph graph) {
        Set<String> roots = new LinkedHashSet<>();
        graph.nodes().stream()
                .map(GraphNode::name)
                .filter(name -> graph.parents(name).isEmpty())
                .forEach(roots::add);
        graph.cycles().stream()
                .filter(cycle -> fedByItselfOnly(graph, cycle))
                .forEach(cycle -> roots.add(cycle.members().get(0)));
        return unfold(graph, List.copyOf(roots), Direction.DOWN);
    }

    private static boolean fedByItselfOnly(PipelineGraph graph, Cycle cycle) {
        Set<String> members = Set.copyOf(cycle.members());
        return cycle.members().stream().allMatch(member -> members.containsAll(graph.parents(member)));
    }

    private static ReportTree unfold(PipelineGraph graph, List<String> roots, Direction direction) {
        List<Line> lines = new ArrayList<>();
        Set<String> unfolded = new HashSet<>();
        Deque<Line> waiting = new ArrayDeque<>();
        roots.forEach(root -> waiting.addLast(new Line(0, true, graph.node(root), false, false)));
        while (!waiting.isEmpty()) {
            Line line = waiting.pop();
            String name = line.node().name();
            List<String> below = graph.neighbours(name, direction);
            boolean repeated = !unfolded.add(name) && !below.isEmpty();
            lines.add(new Line(line.depth(), line.last(), line.node(), line.guessed(), repeated));
            for (int i = below.size() - 1; i >= 0 && !repeated; i--) {
                boolean last = i == below.size() - 1;
                String next = below.get(i);
                waiting.push(new Line(
                        line.depth() + 1, last, graph.node(next), guessed(graph, name, next, direction), false));
            }
        }
        return new ReportTree(lines);
    }

    private static boolean guessed(PipelineGraph graph, String name, String next, Direction direction) {
        return switch (direction) {
            case UP -> graph.edge(next, name).filter(GraphEdge::approximate).isPresent();
            case DOWN -> graph.edge(name, next).filter(GraphEdge::approximate).isPresent();
        };
    }
}
