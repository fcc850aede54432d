package io.headgate.platforms.confluent.tables;

import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.world.ObjectKind;
import io.headgate.pipelines.world.TableShape;
import java.util.List;
import java.util.Optional;

/**
 * A table as the catalog describes it.
 *
 * @param name its plain name
 * @param ddl what would make it again; of a view as the service shows it
 */
public record CatalogTable(String name, ObjectKind kind, String ddl) {
    /** What the DDL says, in the one form that the project's own DDL is brought into too. */
    public TableShape shape() {
        return facts().flatMap(StatementFacts::definition).map(TableShape::of).orElse(TableShape.UNKNOWN);
    }

    /** The names that a view reads. */
    public List<List<String>> reads() {
        return facts().stream()
                .flatMap(statement -> statement.reads().stream())
                .map(read -> read.table().path())
                .distinct()
                .toList();
    }

    private Optional<StatementFacts> facts() {
        return new FlinkSqlReader().read(ddl).statements().stream().findFirst();
    }
}
