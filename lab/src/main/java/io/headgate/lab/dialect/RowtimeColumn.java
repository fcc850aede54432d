package io.headgate.lab.dialect;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.expressions.SqlCallExpression;

/**
 * The system column {@code $rowtime}: the timestamp of the Kafka record, on every table, with a watermark unless the table
 * declares its own.
 *
 * <p>Stored tables do not have it; tables that Flink sees do.
 */
public final class RowtimeColumn {
    public static final String NAME = "$rowtime";
    public static final String TYPE = "TIMESTAMP(3) WITH LOCAL TIME ZONE";

    /** What stands for Confluent's {@code SOURCE_WATERMARK()}, which no open-source connector offers. */
    static final String DEFAULT_WATERMARK = "`$rowtime` - INTERVAL '0.001' SECOND";

    private static final String METADATA_KEY = "timestamp";
    private static final String SOURCE_WATERMARK = "SOURCE_WATERMARK()";
    private static final Pattern WATERMARK_CLAUSE =
            Pattern.compile("\\bWATERMARK\\s+FOR\\s+`?\\$rowtime`?\\s+AS\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLUMN_CLAUSE =
            Pattern.compile("`?\\$rowtime`?\\s+TIMESTAMP", Pattern.CASE_INSENSITIVE);
    private static final Pattern CREATE_TABLE = Pattern.compile(
            "^\\s*(--[^\\n]*\\n\\s*|/\\*.*?\\*/\\s*)*CREATE\\s+TABLE\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private RowtimeColumn() {}

    /**
     * Declares the column in a CREATE TABLE that only mentions it in WATERMARK FOR: Flink refuses that before any catalog is
     * asked. Stays on the line of the clause, so that positions in error messages keep their line.
     */
    public static String declareIn(String sql) {
        Matcher watermark = WATERMARK_CLAUSE.matcher(sql);
        if (!CREATE_TABLE.matcher(sql).find()
                || !watermark.find()
                || COLUMN_CLAUSE.matcher(sql).find()) {
            return sql;
        }
        String column = "`$rowtime` TIMESTAMP_LTZ(3) NOT NULL METADATA FROM '" + METADATA_KEY + "' VIRTUAL, ";
        String declared = sql.substring(0, watermark.start()) + column + sql.substring(watermark.start());
        return declared.replaceAll(
                "(?i)(`?\\$rowtime`?\\s+AS\\s+)SOURCE_WATERMARK\\(\\s*\\)",
                "$1" + Matcher.quoteReplacement(DEFAULT_WATERMARK));
    }

    /** The schema as stored: without the column and without the watermark that {@link #addTo} would add again. */
    static Schema removeFrom(Schema schema) {
        List<Schema.UnresolvedColumn> columns = schema.getColumns().stream()
                .filter(column -> !column.getName().equals(NAME))
                .toList();
        Schema.Builder stored = Schema.newBuilder().fromColumns(columns);
        schema.getWatermarkSpecs().stream()
                .filter(watermark -> !isDefault(watermark))
                .forEach(watermark -> stored.watermark(watermark.getColumnName(), watermark.getWatermarkExpression()));
        copyPrimaryKey(schema, stored);
        return stored.build();
    }

    /** The schema as Flink sees it. */
    static Schema addTo(Schema stored) {
        Schema.Builder seen = Schema.newBuilder().fromColumns(stored.getColumns());
        seen.columnByMetadata(NAME, DataTypes.TIMESTAMP_LTZ(3).notNull(), METADATA_KEY, true);
        if (stored.getWatermarkSpecs().isEmpty()) {
            seen.watermark(NAME, DEFAULT_WATERMARK);
        }
        stored.getWatermarkSpecs()
                .forEach(watermark -> seen.watermark(watermark.getColumnName(), watermark.getWatermarkExpression()));
        copyPrimaryKey(stored, seen);
        return seen.build();
    }

    private static boolean isDefault(Schema.UnresolvedWatermarkSpec watermark) {
        return watermark.getColumnName().equals(NAME)
                && watermark.getWatermarkExpression() instanceof SqlCallExpression sql
                && isDefault(sql.getSqlExpression());
    }

    static boolean isDefault(String expression) {
        String compact = expression.replaceAll("\\s+", " ").trim();
        return compact.equals(DEFAULT_WATERMARK) || compact.replace("`", "").equals(SOURCE_WATERMARK);
    }

    private static void copyPrimaryKey(Schema from, Schema.Builder to) {
        from.getPrimaryKey().ifPresent(key -> to.primaryKeyNamed(key.getConstraintName(), key.getColumnNames()));
    }
}
