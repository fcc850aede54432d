package io.headgate.lab.materialized;

import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.EnginePhase;
import io.headgate.lab.engine.EngineStatement;
import io.headgate.lab.engine.Positions;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.StatementOrder;
import io.headgate.lab.engine.StopMode;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.identity.LabIdentity;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Moves one materialized table on by one step; every step may be repeated after a kill. */
final class Refresh {
    private final Engine engine;
    private final LabIdentity identity;

    Refresh(Engine engine, LabIdentity identity) {
        this.engine = engine;
        this.identity = identity;
    }

    /** The table as it is now; empty when it is gone. */
    Optional<MaterializedTable> step(TablePath path, MaterializedTable table) throws SqlRefusedException {
        return switch (table.phase()) {
            case CREATING, ALTERING -> Optional.of(table.retiring() == 0 ? begin(path, table) : retire(path, table));
            case PENDING, RUNNING -> Optional.of(follow(table));
            case STOPPING -> Optional.of(stop(table));
            case DELETING -> delete(path, table);
            case COMPLETED, STOPPED, FAILED -> Optional.of(table);
        };
    }

    /** The order of a version of a table. */
    StatementOrder order(TablePath path, MaterializedTable table, Positions start) throws SqlRefusedException {
        Definition definition = definition(path, table.latest().statement());
        Map<String, String> properties = new TreeMap<>(definition.start().properties(Instant.now()));
        table.spec()
                .path("session_options")
                .properties()
                .forEach(option ->
                        properties.put(option.getKey(), option.getValue().asText()));
        properties.put(StatementOrder.FORGET_STATE, "true");
        int version = table.latest().number();
        return new StatementOrder(
                table.order(version),
                "materialized-" + path.name() + "-v" + version,
                version == 1 ? definition.createTableAs() : definition.insert(),
                path.catalog(),
                path.database(),
                properties,
                start);
    }

    Definition definition(TablePath path, String statement) throws SqlRefusedException {
        return Definition.read(statement, identity.names(path.catalog(), path.database()));
    }

    private MaterializedTable begin(TablePath path, MaterializedTable table) throws SqlRefusedException {
        Optional<EngineStatement> seen = observe(table);
        if (seen.isEmpty()) {
            engine.submit(order(path, table, Positions.NONE));
            return table;
        }
        return follow(table);
    }

    /** The query before has to stop first: two would write at once. */
    private MaterializedTable retire(TablePath path, MaterializedTable table) throws SqlRefusedException {
        String before = table.order(table.retiring());
        boolean resumes = definition(path, table.latest().statement()).start().resumes();
        Optional<EngineStatement> seen = engine.observe(before);
        EnginePhase phase = seen.map(EngineStatement::phase).orElse(EnginePhase.STOPPED);
        return switch (phase) {
            case PENDING, RUNNING -> {
                engine.stop(before, resumes ? StopMode.SAVEPOINT : StopMode.CANCEL);
                yield table;
            }
            case STOPPING -> table;
            case COMPLETED, FAILED, STOPPED -> {
                Positions reached = seen.map(EngineStatement::positions).orElse(Positions.NONE);
                engine.submit(order(path, table, resumes ? reached : Positions.NONE));
                engine.delete(before);
                yield table.retired();
            }
        };
    }

    private MaterializedTable follow(MaterializedTable table) {
        Optional<EngineStatement> seen = observe(table);
        if (seen.isEmpty()) {
            return table;
        }
        String detail = seen.get().detail();
        return switch (seen.get().phase()) {
            case PENDING, STOPPING -> table;
            case RUNNING -> to(table, Phase.RUNNING, "");
            case COMPLETED -> to(table, Phase.COMPLETED, "");
            case FAILED -> to(table, Phase.FAILED, detail);
            case STOPPED -> to(table, Phase.STOPPED, detail);
        };
    }

    private MaterializedTable stop(MaterializedTable table) {
        Optional<EngineStatement> seen = observe(table);
        EnginePhase phase = seen.map(EngineStatement::phase).orElse(EnginePhase.STOPPED);
        return switch (phase) {
            case PENDING, RUNNING -> {
                engine.stop(table.order(table.latest().number()), StopMode.SAVEPOINT);
                yield table;
            }
            case STOPPING -> table;
            case STOPPED, COMPLETED, FAILED ->
                to(table, Phase.STOPPED, seen.map(EngineStatement::detail).orElse(""));
        };
    }

    /** The query ends first, then the table and its topic go. */
    private Optional<MaterializedTable> delete(TablePath path, MaterializedTable table) {
        String drop = table.uid() + "-drop";
        Optional<EngineStatement> seen = engine.observe(drop);
        if (seen.isEmpty()) {
            engine.delete(table.order(table.latest().number()));
            if (table.retiring() > 0) {
                engine.delete(table.order(table.retiring()));
            }
            engine.submit(new StatementOrder(
                    drop,
                    "drop-" + path.name(),
                    "DROP TABLE IF EXISTS " + path,
                    path.catalog(),
                    path.database(),
                    Map.of(),
                    Positions.NONE));
            return Optional.of(table);
        }
        return switch (seen.get().phase()) {
            case PENDING, RUNNING, STOPPING, STOPPED -> Optional.of(table);
            case FAILED -> {
                engine.delete(drop);
                yield Optional.of(table.in(Phase.FAILED, seen.get().detail()));
            }
            case COMPLETED -> {
                engine.delete(drop);
                yield Optional.empty();
            }
        };
    }

    private Optional<EngineStatement> observe(MaterializedTable table) {
        return engine.observe(table.order(table.latest().number()));
    }

    private static MaterializedTable to(MaterializedTable table, Phase phase, String detail) {
        return table.phase() == phase ? table : table.in(phase, detail);
    }
}
