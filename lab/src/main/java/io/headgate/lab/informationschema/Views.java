package io.headgate.lab.informationschema;

import static io.headgate.lab.informationschema.View.number;
import static io.headgate.lab.informationschema.View.text;

import io.headgate.lab.engine.ColumnInfo;
import io.headgate.lab.engine.TableInfo;
import io.headgate.lab.identity.LabIdentity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.types.logical.utils.LogicalTypeParser;
import org.jspecify.annotations.Nullable;

/** Builds the views from what the engine says of its tables. */
final class Views {
    private static final List<View.Column> OF_TABLE = List.of(
            text("TABLE_CATALOG_ID"),
            text("TABLE_CATALOG"),
            text("TABLE_SCHEMA_ID"),
            text("TABLE_SCHEMA"),
            text("TABLE_NAME"));

    private final LabIdentity identity;
    private final List<TableInfo> tables;

    Views(LabIdentity identity, List<TableInfo> tables) {
        this.identity = identity;
        this.tables = tables;
    }

    /** A view by its name, in any case. */
    Optional<View> find(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "CATALOGS", "INFORMATION_SCHEMA_CATALOG_NAME" -> Optional.of(catalogs());
            case "SCHEMATA", "DATABASES" -> Optional.of(schemata());
            case "TABLES" -> Optional.of(tables());
            case "COLUMNS" -> Optional.of(columns());
            case "TABLE_OPTIONS" -> Optional.of(options());
            case "TABLE_CONSTRAINTS" -> Optional.of(constraints());
            case "KEY_COLUMN_USAGE" -> Optional.of(keys());
            default -> Optional.empty();
        };
    }

    private View catalogs() {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        row.put("CATALOG_ID", identity.environment());
        row.put("CATALOG_NAME", identity.catalog());
        return new View(List.of(text("CATALOG_ID"), text("CATALOG_NAME")), List.of(row));
    }

    private View schemata() {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        rows.add(schema("INFORMATION_SCHEMA", "INFORMATION_SCHEMA"));
        rows.add(schema(identity.cluster(), identity.database()));
        return new View(
                List.of(text("CATALOG_ID"), text("CATALOG_NAME"), text("SCHEMA_ID"), text("SCHEMA_NAME")), rows);
    }

    private Map<String, @Nullable String> schema(String id, String name) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        row.put("CATALOG_ID", identity.environment());
        row.put("CATALOG_NAME", identity.catalog());
        row.put("SCHEMA_ID", id);
        row.put("SCHEMA_NAME", name);
        return row;
    }

    private static String type(TableInfo table) {
        if (table.materialized()) {
            return "MATERIALIZED TABLE";
        }
        return table.view() ? "VIEW" : "BASE TABLE";
    }

    private View tables() {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (TableInfo table : tables) {
            Map<String, @Nullable String> row = row(table);
            row.put("TABLE_TYPE", type(table));
            row.put("IS_DISTRIBUTED", yesNo(table.distribution().isPresent()));
            row.put(
                    "DISTRIBUTION_ALGORITHM",
                    table.distribution().map(distribution -> "HASH").orElse(null));
            row.put(
                    "DISTRIBUTION_BUCKETS",
                    table.distribution()
                            .map(distribution -> Integer.toString(distribution.buckets()))
                            .orElse(null));
            row.put("IS_WATERMARKED", yesNo(table.watermark().isPresent()));
            row.put(
                    "WATERMARK_COLUMN",
                    table.watermark().map(TableInfo.Watermark::column).orElse(null));
            row.put(
                    "WATERMARK_EXPRESSION",
                    table.watermark().map(TableInfo.Watermark::expression).orElse(null));
            row.put(
                    "WATERMARK_IS_HIDDEN",
                    table.watermark()
                            .map(watermark -> yesNo(watermark.hidden()))
                            .orElse(null));
            row.put("COMMENT", table.comment().isEmpty() ? null : table.comment());
            rows.add(row);
        }
        return new View(
                columns(
                        text("TABLE_TYPE"),
                        text("IS_DISTRIBUTED"),
                        text("DISTRIBUTION_ALGORITHM"),
                        number("DISTRIBUTION_BUCKETS"),
                        text("IS_WATERMARKED"),
                        text("WATERMARK_COLUMN"),
                        text("WATERMARK_EXPRESSION"),
                        text("WATERMARK_IS_HIDDEN"),
                        text("COMMENT")),
                rows);
    }

    private View columns() {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (TableInfo table : tables) {
            List<String> keys =
                    table.distribution().map(TableInfo.Distribution::keys).orElse(List.of());
            int position = 0;
            for (ColumnInfo column : table.columns()) {
                position++;
                Map<String, @Nullable String> row = row(table);
                row.put("COLUMN_NAME", column.name());
                row.put("ORDINAL_POSITION", Integer.toString(position));
                row.put("IS_NULLABLE", yesNo(column.nullable()));
                row.put("DATA_TYPE", root(column.type()));
                row.put("FULL_DATA_TYPE", column.type() + (column.nullable() ? "" : " NOT NULL"));
                row.put("IS_HIDDEN", yesNo(column.hidden()));
                row.put("IS_GENERATED", yesNo(!column.expression().isEmpty()));
                row.put("GENERATION_EXPRESSION", column.expression().isEmpty() ? null : column.expression());
                row.put("IS_METADATA", yesNo(column.metadata()));
                row.put("METADATA_KEY", column.metadataKey().isEmpty() ? null : column.metadataKey());
                row.put("IS_PERSISTED", yesNo(column.persisted()));
                int key = keys.indexOf(column.name());
                row.put("DISTRIBUTION_ORDINAL_POSITION", key < 0 ? null : Integer.toString(key + 1));
                row.put("COMMENT", column.comment().isEmpty() ? null : column.comment());
                rows.add(row);
            }
        }
        return new View(
                columns(
                        text("COLUMN_NAME"),
                        number("ORDINAL_POSITION"),
                        text("IS_NULLABLE"),
                        text("DATA_TYPE"),
                        text("FULL_DATA_TYPE"),
                        text("IS_HIDDEN"),
                        text("IS_GENERATED"),
                        text("GENERATION_EXPRESSION"),
                        text("IS_METADATA"),
                        text("METADATA_KEY"),
                        text("IS_PERSISTED"),
                        number("DISTRIBUTION_ORDINAL_POSITION"),
                        text("COMMENT")),
                rows);
    }

    private View options() {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (TableInfo table : tables) {
            table.options().forEach((key, value) -> {
                Map<String, @Nullable String> row = row(table);
                row.put("OPTION_KEY", key);
                row.put("OPTION_VALUE", value);
                rows.add(row);
            });
        }
        return new View(columns(text("OPTION_KEY"), text("OPTION_VALUE")), rows);
    }

    private View constraints() {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (TableInfo table : tables) {
            if (!table.primaryKey().isEmpty()) {
                Map<String, @Nullable String> row = constraint(table);
                row.put("CONSTRAINT_TYPE", "PRIMARY KEY");
                row.put("ENFORCED", "NO");
                rows.add(row);
            }
        }
        return new View(constraintColumns(text("CONSTRAINT_TYPE"), text("ENFORCED")), rows);
    }

    private View keys() {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (TableInfo table : tables) {
            int position = 0;
            for (String key : table.primaryKey()) {
                position++;
                Map<String, @Nullable String> row = constraint(table);
                row.put("COLUMN_NAME", key);
                row.put("ORDINAL_POSITION", Integer.toString(position));
                rows.add(row);
            }
        }
        return new View(constraintColumns(text("COLUMN_NAME"), number("ORDINAL_POSITION")), rows);
    }

    private Map<String, @Nullable String> constraint(TableInfo table) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        row.put("CONSTRAINT_CATALOG_ID", identity.environment());
        row.put("CONSTRAINT_CATALOG", table.path().catalog());
        row.put("CONSTRAINT_SCHEMA_ID", identity.cluster());
        row.put("CONSTRAINT_SCHEMA", table.path().database());
        row.put("CONSTRAINT_NAME", "PK_" + String.join("_", table.primaryKey()));
        row.putAll(row(table));
        return row;
    }

    private Map<String, @Nullable String> row(TableInfo table) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        row.put("TABLE_CATALOG_ID", identity.environment());
        row.put("TABLE_CATALOG", table.path().catalog());
        row.put("TABLE_SCHEMA_ID", identity.cluster());
        row.put("TABLE_SCHEMA", table.path().database());
        row.put("TABLE_NAME", table.path().name());
        return row;
    }

    private static List<View.Column> columns(View.Column... more) {
        List<View.Column> columns = new ArrayList<>(OF_TABLE);
        columns.addAll(List.of(more));
        return columns;
    }

    private static List<View.Column> constraintColumns(View.Column... more) {
        List<View.Column> columns = new ArrayList<>(List.of(
                text("CONSTRAINT_CATALOG_ID"),
                text("CONSTRAINT_CATALOG"),
                text("CONSTRAINT_SCHEMA_ID"),
                text("CONSTRAINT_SCHEMA"),
                text("CONSTRAINT_NAME")));
        columns.addAll(columns(more));
        return columns;
    }

    /** The type's root: {@code INTEGER}, {@code VARCHAR}, {@code TIMESTAMP_WITH_LOCAL_TIME_ZONE}; null where an engine does not know. */
    private static @Nullable String root(String type) {
        if (type.isEmpty()) {
            return null;
        }
        try {
            return LogicalTypeParser.parse(type, Views.class.getClassLoader())
                    .getTypeRoot()
                    .name();
        } catch (ValidationException e) {
            // A type of the service's own: its name has to do.
            return type.replaceFirst("[(<].*", "").trim();
        }
    }

    private static String yesNo(boolean yes) {
        return yes ? "YES" : "NO";
    }
}
