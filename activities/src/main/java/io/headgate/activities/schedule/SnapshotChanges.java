package io.headgate.activities.schedule;

import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.workflows.schedule.FindingKind;
import io.headgate.workflows.schedule.RunFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is different between two snapshots of a project, table by table. */
final class SnapshotChanges {
    private final Map<String, ProjectTable> tablesBefore;
    private final Map<String, ProjectTable> tablesNow;
    private final Map<String, ProjectStatement> statementsBefore;
    private final Map<String, ProjectStatement> statementsNow;

    private SnapshotChanges(Snapshot before, Snapshot now) {
        tablesBefore = byKey(before.tables(), ProjectTable::name);
        tablesNow = byKey(now.tables(), ProjectTable::name);
        statementsBefore = byKey(before.statements(), ProjectStatement::id);
        statementsNow = byKey(now.statements(), ProjectStatement::id);
    }

    private static <T> Map<String, T> byKey(List<T> values, Function<T, String> key) {
        return values.stream().collect(Collectors.toMap(key, value -> value, (first, second) -> first, TreeMap::new));
    }

    /** By table name. */
    static List<RunFinding> between(Snapshot before, Snapshot now) {
        return new SnapshotChanges(before, now).findings();
    }

    private List<RunFinding> findings() {
        TreeSet<String> names = new TreeSet<>(tablesBefore.keySet());
        names.addAll(tablesNow.keySet());
        List<RunFinding> findings = new ArrayList<>();
        for (String name : names) {
            ProjectTable before = tablesBefore.get(name);
            ProjectTable now = tablesNow.get(name);
            if (now == null) {
                findings.add(new RunFinding(FindingKind.REMOVED, name, "the branch has it no more"));
            } else if (before == null) {
                findings.add(new RunFinding(FindingKind.ADDED, name, "new in " + now.folder()));
            } else {
                List<String> changes = changes(before, now);
                if (!changes.isEmpty()) {
                    findings.add(new RunFinding(FindingKind.CHANGED, name, String.join(", ", changes)));
                }
            }
        }
        return findings;
    }

    private List<String> changes(ProjectTable before, ProjectTable now) {
        List<String> changes = new ArrayList<>();
        if (!texts(before.ddl().stream().toList(), statementsBefore)
                .equals(texts(now.ddl().stream().toList(), statementsNow))) {
            changes.add("its definition");
        }
        if (!texts(before.writers(), statementsBefore).equals(texts(now.writers(), statementsNow))) {
            changes.add("its statements");
        }
        if (!before.parents().equals(now.parents())) {
            changes.add("what it reads: " + difference(before.parents(), now.parents()));
        }
        if (!before.folder().equals(now.folder())) {
            changes.add("its place: " + now.folder());
        }
        return changes;
    }

    private static List<String> texts(List<String> ids, Map<String, ProjectStatement> statements) {
        return ids.stream()
                .map(statements::get)
                .map(statement -> statement == null ? "" : statement.sql() + "\n" + statement.properties())
                .toList();
    }

    private static String difference(List<String> before, List<String> now) {
        List<String> words = new ArrayList<>();
        now.stream()
                .filter(name -> !before.contains(name))
                .map(name -> "+" + name)
                .forEach(words::add);
        before.stream()
                .filter(name -> !now.contains(name))
                .map(name -> "-" + name)
                .forEach(words::add);
        return String.join(" ", words);
    }
}
