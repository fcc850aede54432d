package io.headgate.lab.engine;

import java.util.List;

/**
 * What a statement is, once it has been planned.
 *
 * @param kind what it does
 * @param bounded ends by itself
 * @param appendOnly its changes are only insertions
 * @param upsertColumns indexes of the result columns that form the upsert key, empty for none
 * @param columns columns of the rows it answers with; empty for DDL and INSERT
 * @param stateful keeps state between records (aggregate, join, deduplication, window, pattern): positions alone cannot carry it over
 * @param reads tables read, in the order of first mention
 * @param writes tables written, in the order of first mention
 */
public record StatementTraits(
        SqlKind kind,
        boolean bounded,
        boolean appendOnly,
        List<Integer> upsertColumns,
        List<ResultColumn> columns,
        boolean stateful,
        List<TablePath> reads,
        List<TablePath> writes) {
    public StatementTraits {
        upsertColumns = List.copyOf(upsertColumns);
        columns = List.copyOf(columns);
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }
}
