package io.headgate.lab.dialect;

import io.headgate.lab.engine.ColumnInfo;
import io.headgate.lab.engine.TableInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints CREATE TABLE and CREATE VIEW as SHOW CREATE TABLE of Confluent Cloud does: without what is hidden. */
final class TableDefinition {
    private TableDefinition() {}

    /** The same description with its definition filled in. */
    static TableInfo complete(TableInfo table, String query) {
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
                table.view() ? view(table, query) : table(table));
    }

    private static String view(TableInfo view, String query) {
        String columns = view.columns().stream()
                .map(column -> "  " + quoted(column.name()))
                .collect(Collectors.joining(",\n", " (\n", "\n)"));
        return "CREATE VIEW " + view.path() + columns + "\n" + comment(view.comment()) + "AS " + query;
    }

    private static String table(TableInfo table) {
        List<String> lines = new ArrayList<>();
        table.columns().stream()
                .filter(column -> !column.hidden())
                .map(TableDefinition::column)
                .forEach(lines::add);
        table.watermark()
                .filter(watermark -> !watermark.hidden())
                .ifPresent(watermark ->
                        lines.add("WATERMARK FOR " + quoted(watermark.column()) + " AS " + watermark.expression()));
        if (!table.primaryKey().isEmpty()) {
            lines.add("CONSTRAINT " + quoted("PK_" + String.join("_", table.primaryKey())) + " PRIMARY KEY ("
                    + names(table.primaryKey()) + ") NOT ENFORCED");
        }
        StringBuilder text =
                new StringBuilder("CREATE TABLE ").append(table.path()).append(" (\n  ");
        text.append(String.join(",\n  ", lines)).append("\n)\n").append(comment(table.comment()));
        table.distribution().ifPresent(distribution -> text.append("DISTRIBUTED ")
                .append(distribution.keys().isEmpty() ? "" : "BY HASH(" + names(distribution.keys()) + ") ")
                .append("INTO ")
                .append(distribution.buckets())
                .append(" BUCKETS\n"));
        String options = table.options().entrySet().stream()
                .map(option -> "  " + literal(option.getKey()) + " = " + literal(option.getValue()))
                .collect(Collectors.joining(",\n"));
        return text.append("WITH (\n").append(options).append("\n)\n").toString();
    }

    private static String column(ColumnInfo column) {
        StringBuilder text = new StringBuilder(quoted(column.name()));
        if (!column.expression().isEmpty()) {
            text.append(" AS ").append(column.expression());
        } else {
            text.append(' ').append(column.type()).append(column.nullable() ? "" : " NOT NULL");
        }
        if (column.metadata()) {
            text.append(" METADATA");
            if (!column.metadataKey().isEmpty()) {
                text.append(" FROM ").append(literal(column.metadataKey()));
            }
            text.append(column.persisted() ? "" : " VIRTUAL");
        }
        if (!column.comment().isEmpty()) {
            text.append(" COMMENT ").append(literal(column.comment()));
        }
        return text.toString();
    }

    private static String comment(String comment) {
        return comment.isEmpty() ? "" : "COMMENT " + literal(comment) + "\n";
    }

    private static String names(List<String> columns) {
        return columns.stream().map(TableDefinition::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
