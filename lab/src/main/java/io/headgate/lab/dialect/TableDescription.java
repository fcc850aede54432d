package io.headgate.lab.dialect;

import io.headgate.lab.engine.ColumnInfo;
import io.headgate.lab.engine.TableInfo;
import io.headgate.lab.engine.TablePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.table.catalog.CatalogBaseTable;
import org.apache.flink.table.catalog.CatalogTable;
import org.apache.flink.table.catalog.TableDistribution;

/** Describes a stored table the way Confluent Cloud would, out of its flat form, in which every type is resolved. */
final class TableDescription {
    private static final String NOT_NULL = " NOT NULL";

    private final TablePath path;
    private final StoredTable stored;
    private final CatalogBaseTable declared;
    private final SortedMap<String, String> properties;

    private TableDescription(TablePath path, StoredTable stored) {
        this.path = path;
        this.stored = stored;
        this.declared = stored.declared();
        this.properties = stored.properties();
    }

    static TableInfo of(TablePath path, StoredTable stored) {
        return new TableDescription(path, stored).describe();
    }

    private TableInfo describe() {
        Optional<TableInfo.Watermark> watermark = watermark();
        List<String> primaryKey = primaryKey();
        SortedMap<String, String> options = options();
        TableInfo described = new TableInfo(
                path,
                stored.view(),
                declared.getComment() == null ? "" : declared.getComment(),
                columns(),
                primaryKey,
                distribution(),
                watermark,
                options,
                stored.isDialect() ? path.name() : options.getOrDefault("topic", ""),
                "");
        return TableDefinition.complete(described, property(StoredTable.ORIGINAL_QUERY));
    }

    private List<ColumnInfo> columns() {
        List<ColumnInfo> columns = new ArrayList<>();
        for (int index = 0; properties.containsKey("schema." + index + ".name"); index++) {
            ColumnInfo column = column("schema." + index + ".");
            if (!stored.isDialect() || !column.name().equals(RowtimeColumn.NAME)) {
                columns.add(column);
            }
        }
        if (stored.isDialect()) {
            columns.add(new ColumnInfo(
                    RowtimeColumn.NAME, RowtimeColumn.TYPE, false, "", true, "timestamp", false, true, "SYSTEM"));
        }
        return columns;
    }

    private ColumnInfo column(String prefix) {
        String type = property(prefix + "data-type");
        String expression = property(prefix + "expr");
        String metadata = property(prefix + "metadata");
        boolean isMetadata = properties.containsKey(prefix + "metadata");
        boolean virtual = Boolean.parseBoolean(property(prefix + "virtual"));
        String name = property(prefix + "name");
        boolean nullable = !type.endsWith(NOT_NULL);
        return new ColumnInfo(
                name,
                nullable ? type : type.substring(0, type.length() - NOT_NULL.length()),
                nullable,
                expression,
                isMetadata,
                metadata.equals(name) ? "" : metadata,
                expression.isEmpty() && !virtual,
                false,
                property(prefix + "comment"));
    }

    private List<String> primaryKey() {
        return declared.getUnresolvedSchema()
                .getPrimaryKey()
                .map(key -> List.copyOf(key.getColumnNames()))
                .orElse(List.of());
    }

    private Optional<TableInfo.Distribution> distribution() {
        if (!(declared instanceof CatalogTable table) || stored.view()) {
            return Optional.empty();
        }
        Optional<TableDistribution> distribution = table.getDistribution();
        int buckets = distribution.flatMap(TableDistribution::getBucketCount).orElse(TopicConfig.DEFAULT_BUCKETS);
        List<String> keys = distribution.map(TableDistribution::getBucketKeys).orElse(List.of());
        return Optional.of(new TableInfo.Distribution(keys.isEmpty() ? primaryKey() : keys, buckets));
    }

    private Optional<TableInfo.Watermark> watermark() {
        String column = property("schema.watermark.0.rowtime");
        String expression = property("schema.watermark.0.strategy.expr");
        boolean isDefault = column.equals(RowtimeColumn.NAME) && RowtimeColumn.isDefault(expression);
        if (!column.isEmpty() && !(stored.isDialect() && isDefault)) {
            return Optional.of(new TableInfo.Watermark(column, expression, false));
        }
        return stored.isDialect()
                ? Optional.of(new TableInfo.Watermark(RowtimeColumn.NAME, "SOURCE_WATERMARK()", true))
                : Optional.empty();
    }

    private SortedMap<String, String> options() {
        if (!stored.isDialect()) {
            return new TreeMap<>(declared.getOptions());
        }
        boolean upsert = "upsert".equals(declared.getOptions().get(ChangelogKind.OPTION));
        SortedMap<String, String> options = new TreeMap<>(Map.of(
                "kafka.cleanup-policy", upsert ? "compact" : "delete",
                "kafka.max-message-size", "2097164 bytes",
                "kafka.retention.size", "0 bytes",
                "kafka.retention.time", upsert ? "0 ms" : "7 d",
                "scan.bounded.mode", "unbounded",
                "scan.startup.mode", "earliest-offset",
                "value.format", "json-registry"));
        if (!primaryKey().isEmpty()
                || distribution().filter(found -> !found.keys().isEmpty()).isPresent()) {
            options.put("key.format", "json-registry");
        }
        options.putAll(declared.getOptions());
        return options;
    }

    private String property(String key) {
        return properties.getOrDefault(key, "");
    }
}
