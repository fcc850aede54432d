package io.headgate.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/** The query of a source: it reads one raw topic. */
final class SourceQuery {
    private SourceQuery() {}

    /** Keeps the last row of each key. */
    static GeneratedQuery lastOfEachKey(String raw, List<TableColumn> columns) {
        String text = """
                SELECT %s
                FROM (
                    SELECT
                        *,
                        ROW_NUMBER() OVER (PARTITION BY id ORDER BY $rowtime DESC) AS row_num
                    FROM %s
                )
                WHERE row_num = 1""".formatted(names(columns), raw);
        return new GeneratedQuery(text, columns);
    }

    /** Lets every row pass that is complete enough. */
    static GeneratedQuery filter(String raw, List<TableColumn> columns) {
        String last = columns.get(columns.size() - 1).name();
        String text = """
                SELECT %s
                FROM %s
                WHERE id <> '' AND %s IS NOT NULL""".formatted(names(columns), raw, last);
        return new GeneratedQuery(text, columns);
    }

    private static String names(List<TableColumn> columns) {
        return columns.stream().map(TableColumn::name).collect(Collectors.joining(", "));
    }
}
