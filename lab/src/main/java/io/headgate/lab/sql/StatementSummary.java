package io.headgate.lab.sql;

import io.headgate.lab.engine.SqlKind;
import io.headgate.lab.engine.TablePath;
import java.util.List;
import java.util.Map;

/**
 * What the parser alone can tell of a statement, small enough to be kept.
 *
 * @param kind what it does
 * @param reads tables read, in the order of first mention, without those that WITH defines
 * @param writes tables written, created, altered or dropped
 * @param stateful keeps state between records
 * @param bounded reads no table at all: ends by itself
 * @param hints options given by OPTIONS hints, by table
 */
public record StatementSummary(
        SqlKind kind,
        List<TablePath> reads,
        List<TablePath> writes,
        boolean stateful,
        boolean bounded,
        Map<TablePath, Map<String, String>> hints) {
    public StatementSummary {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
        hints = Map.copyOf(hints);
    }
}
