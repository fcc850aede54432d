package io.headgate.pipelines.sql;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a DDL says about its table, in the order of the text (columns) or sorted (options).
 *
 * @param name the table that is defined
 * @param primaryKey columns of the primary key, empty when there is none
 * @param partitionedBy columns of PARTITIONED BY
 * @param options the WITH clause
 * @param like the table of a LIKE clause; what it adds is not in here
 */
public record TableDefinition(
        TableReference name,
        List<Column> columns,
        List<String> primaryKey,
        Optional<Watermark> watermark,
        Optional<Distribution> distribution,
        List<String> partitionedBy,
        Map<String, String> options,
        boolean ifNotExists,
        boolean temporary,
        Optional<TableLike> like) {
    public TableDefinition {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        partitionedBy = List.copyOf(partitionedBy);
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }
}
