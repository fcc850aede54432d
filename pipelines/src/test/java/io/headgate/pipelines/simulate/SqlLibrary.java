package io.headgate.pipelines.simulate;

import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlannedStatement;
import io.headgate.pipelines.plan.PlannedTable;
import io.headgate.pipelines.plan.SqlSource;
import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import io.headgate.pipelines.snapshot.TableNames;
import io.headgate.pipelines.sql.StatementKind;
import io.headgate.pipelines.sql.TableReference;
import io.headgate.pipelines.world.ObjectKind;
import io.headgate.pipelines.world.TableShape;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the SQL that the steps of a plan name, and what each statement on the platform stands for in the project. */
final class SqlLibrary {
    private final SnapshotIndex snapshot;
    private final World world;
    private final Map<String, String> serves = new HashMap<>();
    private final Map<String, ProjectTable> tableOf = new HashMap<>();
    private final Map<SqlSource, RunnableSql> resolved = new HashMap<>();

    SqlLibrary(Snapshot snapshot, World world, Plan plan) {
        this.snapshot = new SnapshotIndex(snapshot);
        this.world = world;
        for (ProjectTable table : snapshot.tables()) {
            table.ddl().ifPresent(id -> tableOf.putIfAbsent(id, table));
            table.writers().forEach(id -> tableOf.putIfAbsent(id, table));
        }
        for (WorldStatement statement : world.statements()) {
            snapshot.statements().stream()
                    .filter(own -> own.facts().kind().writes() && own.sql().equals(statement.sql()))
                    .findFirst()
                    .ifPresent(own -> serves.put(statement.name(), own.id()));
        }
        for (PlannedTable table : plan.tables()) {
            table.statements().forEach(this::remember);
        }
    }

    private void remember(PlannedStatement planned) {
        planned.source().ifPresent(source -> {
            planned.old().ifPresent(old -> serves.put(old, source));
            planned.replacement().ifPresent(replacement -> serves.put(replacement, source));
        });
    }

    SnapshotIndex snapshot() {
        return snapshot;
    }

    /** The project's statement that a statement on the platform runs, in whichever version. */
    String serves(String statement) {
        return serves.getOrDefault(statement, SimulatedTable.STRANGER);
    }

    RunnableSql resolve(SqlSource source) {
        return resolved.computeIfAbsent(source, this::find);
    }

    private RunnableSql find(SqlSource source) {
        RunnableSql sql =
                switch (source.origin()) {
                    case PROJECT -> ofProject(snapshot.statement(source.reference()));
                    case STATEMENT -> ofStatement(source.reference());
                    case TABLE -> ofTable(source.reference());
                };
        if (!Digest.of(sql.text()).equals(source.digest())) {
            throw new Violation("the plan names another text of " + source.reference() + " than there is");
        }
        return sql;
    }

    private RunnableSql ofProject(ProjectStatement statement) {
        ProjectTable table = tableOf.get(statement.id());
        if (table == null) {
            throw new Violation("statement " + statement.id() + " belongs to no table");
        }
        List<String> reads = statement.facts().reads().stream()
                .map(read -> TableNames.of(read.table(), table.parents()))
                .sorted()
                .distinct()
                .toList();
        return new RunnableSql(
                statement.sql(),
                statement.properties(),
                statement.id(),
                statement.facts().writes().stream().map(TableReference::table).toList(),
                reads,
                kind(statement.facts().kind()),
                statement.facts().definition().map(TableShape::of),
                statement.facts().values() || table.bounded());
    }

    private static ObjectKind kind(StatementKind kind) {
        return switch (kind) {
            case CREATE_VIEW -> ObjectKind.VIEW;
            case CREATE_MATERIALIZED_TABLE -> ObjectKind.MATERIALIZED_TABLE;
            case CREATE_TABLE, CREATE_TABLE_AS, INSERT, STATEMENT_SET, OTHER -> ObjectKind.TABLE;
        };
    }

    private RunnableSql ofStatement(String name) {
        WorldStatement statement = world.statements().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Violation("no statement " + name + " was there to take SQL from"));
        return new RunnableSql(
                statement.sql(),
                statement.properties(),
                serves(name),
                statement.writes(),
                statement.reads(),
                ObjectKind.TABLE,
                Optional.empty(),
                false);
    }

    private RunnableSql ofTable(String name) {
        WorldTable table = world.tables().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Violation("no table " + name + " was there to take a DDL from"));
        return new RunnableSql(
                table.ddl(),
                Map.of(),
                SimulatedTable.STRANGER,
                List.of(),
                table.reads(),
                table.kind(),
                Optional.of(table.shape()),
                false);
    }
}
