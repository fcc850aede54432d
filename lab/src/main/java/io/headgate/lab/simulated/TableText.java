package io.headgate.lab.simulated;

import io.headgate.lab.engine.ColumnInfo;
import io.headgate.lab.engine.TableInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tables as SHOW CREATE TABLE prints them; what it prints can be read again. */
final class TableText {
    /** Options that a table has when nobody sets them. */
    static final SortedMap<String, String> DEFAULTS = new TreeMap<>(Map.of(
            "connector", "confluent",
            "kafka.cleanup-policy", "delete",
            "kafka.max-message-size", "2097164 bytes",
            "kafka.retention.size", "0 bytes",
            "kafka.retention.time", "7 d",
            "scan.bounded.mode", "unbounded",
            "scan.startup.mode", "earliest-offset",
            "value.format", "avro-registry"));

    private TableText() {}

    /** The table with its definition. */
    static TableInfo defined(TableInfo table) {
        return new TableInfo(
                table.path(),
                table.view(),
                table.comment(),
                table.columns(),
                table.primaryKey(),
                table.distribution(),
                table.watermark(),
                table.options(),
                table.topic(),
                text(table));
    }

    private static String text(TableInfo table) {
        StringBuilder text =
                new StringBuilder("CREATE TABLE ").append(table.path()).append(" (\n");
        List<String> parts = new ArrayList<>();
        for (ColumnInfo column : table.columns()) {
            if (!column.hidden()) {
                parts.add("  " + column(column));
            }
        }
        table.watermark()
                .filter(watermark -> !watermark.hidden())
                .ifPresent(watermark ->
                        parts.add("  WATERMARK FOR `" + watermark.column() + "` AS " + watermark.expression()));
        if (!table.primaryKey().isEmpty()) {
            parts.add("  CONSTRAINT `PK_" + String.join("_", table.primaryKey()) + "` PRIMARY KEY ("
                    + quoted(table.primaryKey()) + ") NOT ENFORCED");
        }
        text.append(String.join(",\n", parts)).append("\n)\n");
        if (!table.comment().isEmpty()) {
            text.append("COMMENT ").append(literal(table.comment())).append('\n');
        }
        table.distribution().ifPresent(distribution -> text.append(
                        distribution.keys().isEmpty()
                                ? "DISTRIBUTED"
                                : "DISTRIBUTED BY HASH(" + quoted(distribution.keys()) + ")")
                .append(" INTO ")
                .append(distribution.buckets())
                .append(" BUCKETS\n"));
        text.append("WITH (\n");
        text.append(table.options().entrySet().stream()
                .map(option -> "  " + literal(option.getKey()) + " = " + literal(option.getValue()))
                .collect(Collectors.joining(",\n")));
        return text.append("\n)").toString();
    }

    private static String column(ColumnInfo column) {
        String name = "`" + column.name() + "`";
        String comment = column.comment().isEmpty() ? "" : " COMMENT " + literal(column.comment());
        if (!column.expression().isEmpty()) {
            return name + " AS " + column.expression() + comment;
        }
        String type = name + " " + column.type() + (column.nullable() ? "" : " NOT NULL");
        if (!column.metadata()) {
            return type + comment;
        }
        String from = column.metadataKey().isEmpty() ? "" : " FROM " + literal(column.metadataKey());
        return type + " METADATA" + from + (column.persisted() ? "" : " VIRTUAL") + comment;
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
