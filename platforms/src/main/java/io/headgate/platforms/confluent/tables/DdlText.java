package io.headgate.platforms.confluent.tables;

import io.headgate.platforms.confluent.identity.TableNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the CREATE TABLE that the rows of {@code INFORMATION_SCHEMA} describe. */
final class DdlText {
    private static final String YES = "YES";

    private final String name;
    private final CatalogRow table;
    private final List<CatalogRow> columns = new ArrayList<>();
    private final List<String> primaryKey = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    DdlText(String name, CatalogRow table) {
        this.name = name;
        this.table = table;
    }

    void column(CatalogRow column) {
        columns.add(column);
    }

    void key(CatalogRow usage) {
        primaryKey.add(usage.text("COLUMN_NAME"));
    }

    void option(CatalogRow option) {
        options.put(option.text("OPTION_KEY"), option.text("OPTION_VALUE"));
    }

    String text() {
        List<String> parts = new ArrayList<>();
        columns.stream()
                .filter(column -> !column.text("IS_HIDDEN").equals(YES))
                .forEach(column -> parts.add("  " + column(column.text("COLUMN_NAME"), column)));
        if (table.text("IS_WATERMARKED").equals(YES)
                && !table.text("WATERMARK_IS_HIDDEN").equals(YES)) {
            parts.add("  WATERMARK FOR " + quoted(table.text("WATERMARK_COLUMN")) + " AS "
                    + table.text("WATERMARK_EXPRESSION"));
        }
        if (!primaryKey.isEmpty()) {
            parts.add("  PRIMARY KEY (" + quoted(primaryKey) + ") NOT ENFORCED");
        }
        return "CREATE TABLE " + quoted(name) + " (\n" + String.join(",\n", parts) + "\n)\n" + comment(table)
                + distribution() + with();
    }

    private static String column(String name, CatalogRow column) {
        String comment = column.text("COMMENT").isEmpty() ? "" : " COMMENT " + literal(column.text("COMMENT"));
        if (column.text("IS_GENERATED").equals(YES)) {
            return quoted(name) + " AS " + column.text("GENERATION_EXPRESSION") + comment;
        }
        String type = column.text("FULL_DATA_TYPE").replaceAll(" NOT NULL$", "");
        String nullability = column.text("IS_NULLABLE").equals("NO") ? " NOT NULL" : "";
        return quoted(name) + " " + type + nullability + metadata(column) + comment;
    }

    private static String metadata(CatalogRow column) {
        if (!column.text("IS_METADATA").equals(YES)) {
            return "";
        }
        String key = column.text("METADATA_KEY");
        return " METADATA" + (key.isEmpty() ? "" : " FROM " + literal(key))
                + (column.text("IS_PERSISTED").equals(YES) ? "" : " VIRTUAL");
    }

    private String distribution() {
        if (!table.text("IS_DISTRIBUTED").equals(YES)) {
            return "";
        }
        List<String> keys = columns.stream()
                .filter(column -> !column.text("DISTRIBUTION_ORDINAL_POSITION").isEmpty())
                .sorted((one, other) -> Integer.compare(
                        one.number("DISTRIBUTION_ORDINAL_POSITION"), other.number("DISTRIBUTION_ORDINAL_POSITION")))
                .map(column -> column.text("COLUMN_NAME"))
                .toList();
        String by = keys.isEmpty() ? "" : " BY HASH(" + quoted(keys) + ")";
        return "DISTRIBUTED" + by + " INTO " + table.number("DISTRIBUTION_BUCKETS") + " BUCKETS\n";
    }

    private static String comment(CatalogRow row) {
        return row.text("COMMENT").isEmpty() ? "" : "COMMENT " + literal(row.text("COMMENT")) + "\n";
    }

    private String with() {
        if (options.isEmpty()) {
            return "";
        }
        return options.entrySet().stream()
                .map(option -> "  " + literal(option.getKey()) + " = " + literal(option.getValue()))
                .collect(Collectors.joining(",\n", "WITH (\n", "\n)"));
    }

    private static String quoted(String name) {
        return TableNames.quoted(List.of(name));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(DdlText::quoted).collect(Collectors.joining(", "));
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
