package io.headgate.pipelines.plan.assume;

import io.headgate.pipelines.plan.PlanContext;
import io.headgate.pipelines.plan.name.StatementNames;
import io.headgate.pipelines.snapshot.ExternalTable;
import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import io.headgate.pipelines.snapshot.TableKind;
import io.headgate.pipelines.snapshot.TableNames;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.ObjectKind;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.Retention;
import io.headgate.pipelines.world.Rows;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.TableShape;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The world in which the named tables are deployed exactly as the project says and healthy, all others are absent, and
 * external tables are there and keep everything.
 */
public final class AssumedWorld {
    /** No moment: the same plan comes out whenever it is made. */
    private static final String NEVER = "1970-01-01T00:00:00Z";

    private final SnapshotIndex index;
    private final PlanContext context;
    private final StatementNames names;

    private AssumedWorld(Snapshot snapshot, PlanContext context) {
        this.index = new SnapshotIndex(snapshot);
        this.context = context;
        this.names = new StatementNames(context);
    }

    /** The world in which everything runs. */
    public static World all(Snapshot snapshot, PlanContext context, Capabilities capabilities) {
        Set<String> every =
                new TreeSet<>(new SnapshotIndex(snapshot).tablesByName().keySet());
        return running(snapshot, context, capabilities, every);
    }

    /** The world in which the named tables run; names that the project lacks are ignored. */
    public static World running(
            Snapshot snapshot, PlanContext context, Capabilities capabilities, Set<String> running) {
        return new AssumedWorld(snapshot, context).build(capabilities, running);
    }

    private World build(Capabilities capabilities, Set<String> running) {
        List<WorldTable> tables = new ArrayList<>();
        Map<String, WorldStatement> statements = new LinkedHashMap<>();
        for (ProjectTable table : index.snapshot().tables()) {
            if (running.contains(table.name())) {
                tables.add(worldTable(table));
                addStatements(table, statements);
            }
        }
        for (ExternalTable external : index.snapshot().externals()) {
            tables.add(external(external));
        }
        return new World(
                World.VERSION,
                context.environment(),
                NEVER,
                true,
                capabilities,
                tables,
                List.copyOf(statements.values()),
                List.of(),
                List.of(),
                List.of());
    }

    private WorldTable worldTable(ProjectTable table) {
        Optional<ProjectStatement> ddl = table.ddl().map(index::statement);
        TableShape shape = index.definition(table.name()).map(TableShape::of).orElse(TableShape.UNKNOWN);
        boolean view = table.kind() == TableKind.VIEW;
        return new WorldTable(
                table.name(),
                kind(table.kind()),
                Optional.of("table-" + table.name()),
                view ? Optional.empty() : Optional.of(topicId(table.name())),
                shape,
                ddl.map(ProjectStatement::sql).orElse(""),
                view ? table.parents() : List.of(),
                Retention.UNLIMITED,
                view ? Rows.NONE : Rows.SOME,
                table.bounded());
    }

    private static ObjectKind kind(TableKind kind) {
        return switch (kind) {
            case VIEW -> ObjectKind.VIEW;
            case MATERIALIZED_TABLE -> ObjectKind.MATERIALIZED_TABLE;
            case TABLE, TABLE_AS, UNDEFINED -> ObjectKind.TABLE;
        };
    }

    private void addStatements(ProjectTable table, Map<String, WorldStatement> statements) {
        int ordinal = 0;
        for (String id : table.writers()) {
            ordinal++;
            if (!statements.containsKey(id)) {
                statements.put(id, worldStatement(table, index.statement(id), ordinal));
            }
        }
    }

    private WorldStatement worldStatement(ProjectTable table, ProjectStatement statement, int ordinal) {
        String name = names.dml(table.product(), table.name(), ordinal, 1);
        List<String> reads = statement.facts().reads().stream()
                .map(read -> TableNames.of(read.table(), table.parents()))
                .sorted()
                .distinct()
                .toList();
        Phase phase = table.bounded() ? Phase.COMPLETED : Phase.RUNNING;
        return new WorldStatement(
                name,
                "uid-" + name,
                statement.sql(),
                statement.properties(),
                phase,
                phase.name(),
                false,
                Optional.empty(),
                Optional.empty(),
                statement.facts().writes().stream().map(write -> write.table()).toList(),
                reads,
                true,
                reads.stream()
                        .flatMap(this::topics)
                        .distinct()
                        .map(source -> new SourcePosition(source, Optional.of(topicId(source)), Map.of()))
                        .toList(),
                Optional.empty(),
                context.computePool(),
                Map.of(),
                Optional.of(new Ownership(table.name(), 1, Optional.empty(), true, Set.of(), Optional.empty())));
    }

    private Stream<String> topics(String read) {
        return index.table(read)
                .filter(table -> table.kind() == TableKind.VIEW)
                .map(view -> view.sources().stream())
                .orElse(Stream.of(read));
    }

    private static WorldTable external(ExternalTable external) {
        return new WorldTable(
                external.name(),
                ObjectKind.TABLE,
                Optional.of("table-" + external.name()),
                Optional.of(topicId(external.name())),
                TableShape.UNKNOWN,
                "",
                List.of(),
                Retention.UNLIMITED,
                Rows.UNKNOWN,
                false);
    }

    private static String topicId(String table) {
        return "topic-" + table;
    }
}
