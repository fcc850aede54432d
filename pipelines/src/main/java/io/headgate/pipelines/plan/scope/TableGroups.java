package io.headgate.pipelines.plan.scope;

import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts tables together that one statement writes, in the project or on the platform. */
final class TableGroups {
    private final Map<String, String> leaders = new HashMap<>();

    private TableGroups() {}

    /** The groups, each sorted, by first name. */
    static Collection<List<ProjectTable>> of(SnapshotIndex snapshot, WorldIndex world) {
        TableGroups groups = new TableGroups();
        Map<String, String> firstOfWriter = new HashMap<>();
        for (ProjectTable table : snapshot.snapshot().tables()) {
            for (String writer : table.writers()) {
                String first = firstOfWriter.putIfAbsent(writer, table.name());
                groups.join(first == null ? table.name() : first, table.name());
            }
        }
        for (WorldStatement statement : world.world().statements()) {
            List<String> ours = statement.writes().stream()
                    .filter(table -> snapshot.table(table).isPresent())
                    .toList();
            if (ours.size() > 1 && serves(statement, ours, world)) {
                ours.forEach(table -> groups.join(ours.get(0), table));
            }
        }
        Map<String, List<ProjectTable>> result = new TreeMap<>();
        for (ProjectTable table : snapshot.snapshot().tables()) {
            result.computeIfAbsent(groups.leader(table.name()), name -> new ArrayList<>())
                    .add(table);
        }
        result.values().forEach(tables -> tables.sort(Comparator.comparing(ProjectTable::name)));
        return result.values();
    }

    /** A statement that was superseded on all of its tables ties nothing together any more. */
    private static boolean serves(WorldStatement statement, List<String> tables, WorldIndex world) {
        if (statement.phase() == Phase.DELETING) {
            return false;
        }
        if (statement.ledgerCurrent() || !statement.phase().terminal()) {
            return true;
        }
        return tables.stream().anyMatch(table -> world.writers(table).stream()
                .noneMatch(other -> other.ledgerCurrent() || !other.phase().terminal()));
    }

    private String leader(String table) {
        String leader = table;
        String next = leaders.getOrDefault(leader, leader);
        while (!next.equals(leader)) {
            leader = next;
            next = leaders.getOrDefault(leader, leader);
        }
        leaders.put(table, leader);
        return leader;
    }

    private void join(String one, String other) {
        String first = leader(one);
        String second = leader(other);
        int order = first.compareTo(second);
        if (order < 0) {
            leaders.put(second, first);
        } else if (order > 0) {
            leaders.put(first, second);
        }
    }
}
