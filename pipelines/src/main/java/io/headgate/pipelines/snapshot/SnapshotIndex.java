package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.sql.TableDefinition;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Look-ups over a snapshot by name and id; made once, shared freely. */
public final class SnapshotIndex {
    private final Snapshot snapshot;
    private final Map<String, ProjectTable> tables = new HashMap<>();
    private final Map<String, ProjectStatement> statements = new HashMap<>();
    private final Map<String, ExternalTable> externals = new HashMap<>();
    private final FullDefinitions definitions =
            new FullDefinitions(this::written, name -> table(name).flatMap(ProjectTable::like));

    public SnapshotIndex(Snapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.tables().forEach(table -> tables.put(table.name(), table));
        snapshot.statements().forEach(statement -> statements.put(statement.id(), statement));
        snapshot.externals().forEach(external -> externals.put(external.name(), external));
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Optional<ProjectTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /**
     * What a table's DDL defines, with what its LIKE takes over from other tables of the project. Where that is not all,
     * since a table outside is meant, the definition still has the LIKE.
     */
    public Optional<TableDefinition> definition(String table) {
        return definitions.of(table);
    }

    private Optional<TableDefinition> written(String table) {
        return table(table).flatMap(ProjectTable::ddl).map(this::statement).flatMap(statement -> statement
                .facts()
                .definition());
    }

    public Optional<ExternalTable> external(String name) {
        return Optional.ofNullable(externals.get(name));
    }

    /** The statement with an id that a table of this snapshot names. */
    public ProjectStatement statement(String id) {
        ProjectStatement statement = statements.get(id);
        if (statement == null) {
            throw new IllegalArgumentException("no statement " + id + " in the snapshot");
        }
        return statement;
    }

    public Map<String, ProjectTable> tablesByName() {
        return Collections.unmodifiableMap(tables);
    }
}
