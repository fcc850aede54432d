package io.headgate.lab.engine;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One table or view, as {@code INFORMATION_SCHEMA} and SHOW CREATE TABLE tell of it.
 *
 * @param path full name
 * @param view true for a view
 * @param comment empty for none
 * @param columns in their order; the hidden {@code $rowtime} is among them with {@link ColumnInfo#hidden()} set
 * @param primaryKey column names of the primary key (NOT ENFORCED), empty for none
 * @param distribution keys and number of buckets; empty for a view
 * @param watermark empty for none
 * @param options the options a client of Confluent Cloud would see ({@code changelog.mode}, {@code kafka.retention.time},
 *     {@code value.format}, ...), with those it did not set, not the options of the connector behind
 * @param topic the Kafka topic, empty for a view
 * @param definition CREATE TABLE or CREATE VIEW in the Confluent dialect, as SHOW CREATE TABLE prints it
 */
public record TableInfo(
        TablePath path,
        boolean view,
        String comment,
        List<ColumnInfo> columns,
        List<String> primaryKey,
        Optional<Distribution> distribution,
        Optional<Watermark> watermark,
        SortedMap<String, String> options,
        String topic,
        String definition) {
    public TableInfo {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /** What {@link #definition} begins with for a materialized table. */
    public static final String MATERIALIZED = "CREATE MATERIALIZED TABLE ";

    /** True for a table that a query of its own fills. */
    public boolean materialized() {
        return definition.startsWith(MATERIALIZED);
    }

    /** The same table, defined otherwise. */
    public TableInfo definedAs(String newDefinition) {
        return new TableInfo(
                path, view, comment, columns, primaryKey, distribution, watermark, options, topic, newDefinition);
    }

    /**
     * How rows are spread over partitions.
     *
     * @param keys columns of DISTRIBUTED BY HASH, empty for none
     * @param buckets number of partitions
     */
    public record Distribution(List<String> keys, int buckets) {
        public Distribution {
            keys = List.copyOf(keys);
        }
    }

    /**
     * The watermark of a table.
     *
     * @param column the time attribute
     * @param expression the strategy, as SQL
     * @param hidden true for the default on {@code $rowtime} that nobody declared
     */
    public record Watermark(String column, String expression, boolean hidden) {}
}
