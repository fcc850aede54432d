package io.headgate.platforms.confluent.tables;

import io.headgate.pipelines.plan.compare.RetentionOption;
import io.headgate.pipelines.world.ObjectKind;
import io.headgate.pipelines.world.Retention;
import io.headgate.pipelines.world.Rows;
import io.headgate.pipelines.world.TableShape;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.confluent.identity.TableNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns tables of the catalog into tables of a world. The service knows no ids of tables: their topics' ids have to do. */
public final class WorldTables {
    private final TableNames names;

    public WorldTables(TableNames names) {
        this.names = names;
    }

    /**
     * A table of a world.
     *
     * @param name what it is called there
     * @param topicIds the id of a topic by its name
     * @param verified what the ledger knows of its bounded statements
     */
    public WorldTable of(
            String name, CatalogTable table, Function<String, Optional<String>> topicIds, boolean verified) {
        boolean view = table.kind() == ObjectKind.VIEW;
        TableShape shape = table.shape();
        List<String> reads = view
                ? table.reads().stream().map(path -> names.of(path, Map.of())).toList()
                : List.of();
        return new WorldTable(
                name,
                table.kind(),
                Optional.empty(),
                view ? Optional.empty() : topicIds.apply(table.name()),
                shape,
                table.ddl(),
                reads,
                view ? Retention.UNLIMITED : RetentionOption.of(shape.options()),
                Rows.UNKNOWN,
                verified);
    }
}
