package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.scan.TablePlace;
import io.headgate.pipelines.sql.StatementKind;
import io.headgate.pipelines.sql.TableDefinition;
import io.headgate.pipelines.sql.TableRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table while its statements are still being collected. */
final class Draft {
    private final String name;
    private final TablePlace place;
    private final List<ProjectStatement> writers = new ArrayList<>();
    private @Nullable ProjectStatement definition;

    Draft(String name, TablePlace place) {
        this.name = name;
        this.place = place;
    }

    String name() {
        return name;
    }

    TablePlace place() {
        return place;
    }

    Optional<ProjectStatement> definition() {
        return Optional.ofNullable(definition);
    }

    void define(ProjectStatement statement) {
        definition = statement;
    }

    List<ProjectStatement> writers() {
        return writers;
    }

    void addWriter(ProjectStatement statement) {
        if (!writers.contains(statement)) {
            writers.add(statement);
        }
    }

    Optional<TableDefinition> columns() {
        return definition().flatMap(statement -> statement.facts().definition());
    }

    TableKind kind() {
        return definition().map(statement -> kind(statement.facts().kind())).orElse(TableKind.UNDEFINED);
    }

    /** The statements whose queries fill the table: its writers, for a view its definition. */
    List<ProjectStatement> queries() {
        return kind() == TableKind.VIEW ? definition().map(List::of).orElse(List.of()) : writers;
    }

    List<TableRead> reads() {
        List<TableRead> reads = new ArrayList<>();
        for (ProjectStatement statement : queries()) {
            reads.addAll(statement.facts().reads());
        }
        return reads;
    }

    boolean approximate() {
        return definition().map(statement -> statement.facts().approximate()).orElse(false)
                || writers.stream().anyMatch(statement -> statement.facts().approximate());
    }

    private static TableKind kind(StatementKind kind) {
        return switch (kind) {
            case CREATE_TABLE -> TableKind.TABLE;
            case CREATE_TABLE_AS -> TableKind.TABLE_AS;
            case CREATE_VIEW -> TableKind.VIEW;
            case CREATE_MATERIALIZED_TABLE -> TableKind.MATERIALIZED_TABLE;
            case INSERT, STATEMENT_SET, OTHER -> TableKind.UNDEFINED;
        };
    }
}
