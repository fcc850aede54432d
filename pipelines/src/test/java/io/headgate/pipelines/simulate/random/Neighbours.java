package io.headgate.pipelines.simulate.random;

import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.request.Request;
import io.headgate.pipelines.request.TargetSelection;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which tables stand next to each other: one feeds the other, in the project or on the platform, or one statement writes both. */
final class Neighbours {
    private final Set<String> targets;
    private final Map<String, Set<String>> next = new HashMap<>();

    private Neighbours(Set<String> targets) {
        this.targets = targets;
    }

    static Neighbours of(Triple triple) {
        Request request = triple.request();
        Neighbours neighbours =
                new Neighbours(new TreeSet<>(TargetSelection.resolve(triple.snapshot(), request.selectors())));
        PipelineGraph.of(triple.snapshot()).edges().forEach(edge -> neighbours.join(edge.from(), edge.to()));
        for (ProjectTable table : triple.snapshot().tables()) {
            for (ProjectTable other : triple.snapshot().tables()) {
                if (table.writers().stream().anyMatch(other.writers()::contains)) {
                    neighbours.join(table.name(), other.name());
                }
            }
        }
        for (WorldTable view : triple.world().tables()) {
            view.reads().forEach(read -> neighbours.join(read, view.name()));
        }
        for (WorldStatement statement : triple.world().statements()) {
            for (String written : statement.writes()) {
                statement.reads().forEach(read -> neighbours.join(read, written));
                statement.writes().forEach(other -> neighbours.join(written, other));
            }
        }
        return neighbours;
    }

    private void join(String one, String other) {
        next.computeIfAbsent(one, name -> new TreeSet<>()).add(other);
        next.computeIfAbsent(other, name -> new TreeSet<>()).add(one);
    }

    /** Whether the request selects the table, or one that is written together with it. */
    boolean selected(String table) {
        return targets.contains(table)
                || next.getOrDefault(table, Set.of()).stream().anyMatch(targets::contains);
    }

    /** Whether data can get from one to the other, whichever way. */
    boolean connected(String from, String to) {
        Set<String> seen = new HashSet<>(List.of(from));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String neighbour : next.getOrDefault(open.remove(), Set.of())) {
                if (seen.add(neighbour)) {
                    open.add(neighbour);
                }
            }
        }
        return seen.contains(to);
    }
}
