package io.headgate.platforms.flink.gateway;

import java.util.List;
import java.util.Optional;

/**
 * What a statement gave.
 *
 * @param job the job that it has started
 */
public record SqlResult(Optional<String> job, List<String> columns, List<SqlRow> rows) {
    public SqlResult {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The first field of each row. */
    public List<String> firsts() {
        return rows.stream().map(SqlRow::first).toList();
    }
}
