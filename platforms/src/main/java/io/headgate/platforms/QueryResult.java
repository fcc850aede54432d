package io.headgate.platforms;

import java.util.List;

/**
 * What a statement answered.
 *
 * @param statement name or id under which the platform knows it
 * @param columns names; empty when it gives no rows
 * @param rows in the order in which they came
 * @param end how it ended
 * @param says for people, where the platform says something
 */
public record QueryResult(String statement, List<String> columns, List<ResultRow> rows, End end, String says) {
    /** How a query ended. */
    public enum End {
        /** All rows are here, or the statement is done. */
        COMPLETE,
        /** It goes on running, as a continuous INSERT does. */
        RUNNING,
        ROW_LIMIT,
        DEADLINE
    }

    public QueryResult {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
