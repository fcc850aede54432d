package io.headgate.pipelines.simulate;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.TableRead;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.Ownership;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a platform's adapter adds to a statement so that it begins where the plan says: a property on platforms that carry over
 * by name, hints at the tables on the others.
 */
record Additions(String sql, Map<String, String> properties, Set<Ownership.Addition> what) {
    private static final FlinkSqlReader READER = new FlinkSqlReader();
    private static final Map<String, Boolean> PARSES = new ConcurrentHashMap<>();
    private static final String CARRY_OVER = "sql.tables.initial-offset-from";

    static Additions of(Capabilities can, SnapshotIndex snapshot, RunnableSql sql, StartAt start) {
        boolean exact = start.kind() == StartAt.Kind.POSITIONS;
        if (exact && can.computePools()) {
            Map<String, String> properties = new TreeMap<>(sql.properties());
            properties.put(CARRY_OVER, start.of());
            return new Additions(sql.text(), properties, Set.of(Ownership.Addition.CARRY_OVER_PROPERTY));
        }
        boolean ofProject = !sql.serves().equals(SimulatedTable.STRANGER)
                && snapshot.statement(sql.serves()).sql().equals(sql.text());
        if (can.computePools() || !ofProject || start.kind() == StartAt.Kind.STATE) {
            return new Additions(sql.text(), sql.properties(), Set.of());
        }
        return hinted(snapshot.statement(sql.serves()), sql, start);
    }

    /** Inside of a window function no hint may stand; real platforms have to find another way there. */
    private static boolean parses(String text) {
        return PARSES.computeIfAbsent(text, sql -> READER.read(sql).problems().isEmpty());
    }

    private static Additions hinted(ProjectStatement statement, RunnableSql sql, StartAt start) {
        if (statement.facts().reads().isEmpty() || statement.facts().scanOptions()) {
            return new Additions(sql.text(), sql.properties(), Set.of());
        }
        String hint = " /*+ OPTIONS('scan.startup.mode'='"
                + (start.kind() == StartAt.Kind.POSITIONS
                        ? "specific-offsets', 'scan.startup.specific-offsets'='partition:0,offset:42"
                        : "earliest-offset")
                + "') */";
        StringBuilder text = new StringBuilder(sql.text());
        List<TableRead> backwards = statement.facts().reads().stream()
                .sorted(Comparator.comparing(
                                (TableRead read) -> read.table().span().end())
                        .reversed())
                .toList();
        int begin = statement.facts().span().start();
        backwards.forEach(read -> text.insert(read.table().span().end() - begin, hint));
        return parses(text.toString())
                ? new Additions(text.toString(), sql.properties(), Set.of(Ownership.Addition.POSITION_HINTS))
                : new Additions(sql.text(), sql.properties(), Set.of());
    }
}
