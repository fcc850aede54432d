package io.headgate.platforms.flink.tables;

import io.headgate.pipelines.sql.Column;
import io.headgate.pipelines.world.TableShape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Catalogs that speak the dialect of Confluent Cloud, as the lab's does: a table without a connector is a topic, and is shown with
 * the connector {@code confluent} and with the system column that every table has.
 */
final class ConfluentDialect {
    static final String CONNECTOR = "confluent";
    private static final String ROWTIME = "$rowtime";

    private ConfluentDialect() {}

    /** The shape without what the catalog adds to each table. */
    static TableShape declared(TableShape shown) {
        if (!CONNECTOR.equals(shown.options().get("connector"))) {
            return shown;
        }
        List<Column> columns = shown.columns().stream()
                .filter(column -> !column.name().equals(ROWTIME))
                .toList();
        Map<String, String> options = new TreeMap<>(shown.options());
        options.remove("connector");
        return new TableShape(
                columns,
                shown.primaryKey(),
                shown.watermark().filter(mark -> !mark.column().equals(ROWTIME)),
                shown.distribution(),
                shown.partitionedBy(),
                options);
    }
}
