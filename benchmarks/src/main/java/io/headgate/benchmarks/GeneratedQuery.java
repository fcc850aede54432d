package io.headgate.benchmarks;

import java.util.List;

/**
 * A query and the columns that it yields, the key first.
 *
 * @param text all that follows the INSERT INTO, without the semicolon
 */
record GeneratedQuery(String text, List<TableColumn> columns) {
    GeneratedQuery {
        columns = List.copyOf(columns);
    }
}
