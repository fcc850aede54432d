package io.headgate.lab.flink;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.headgate.lab.engine.ResultPage;
import io.headgate.lab.engine.ResultRow;
import io.headgate.lab.engine.RowChange;
import io.headgate.lab.internal.SqlOperation;
import io.headgate.lab.internal.SqlSession;
import io.headgate.lab.internal.StatementMetrics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one query: taken from the gateway by {@link #pump}, handed out in pages that may be asked for again.
 *
 * <p>Rows of pages before the last one asked for are forgotten; a query whose rows nobody asks for stands still once enough of
 * them wait.
 */
final class QueryResults implements AutoCloseable {
    private static final int PAGE = 500;
    private static final int WAITING_AT_MOST = 20_000;

    private final List<ResultRow> rows = new ArrayList<>();
    private final boolean finalRowsOnly;
    private long firstKept;
    private boolean complete;
    private String job = "";

    @Nullable
    private RowCells cells;

    @Nullable
    private SqlSession session;

    @Nullable
    private SqlOperation operation;

    private QueryResults(boolean finalRowsOnly) {
        this.finalRowsOnly = finalRowsOnly;
    }

    /** Rows that are all there. */
    static QueryResults of(List<ResultRow> rows) {
        QueryResults results = new QueryResults(false);
        results.rows.addAll(rows);
        results.complete = true;
        return results;
    }

    /** @param finalRowsOnly hold everything back until the query has ended, and then show only what is left of its changes */
    static QueryResults of(SqlSession session, SqlOperation operation, boolean finalRowsOnly) {
        QueryResults results = new QueryResults(finalRowsOnly);
        results.session = session;
        results.operation = operation;
        results.cells = new RowCells(operation.schema());
        return results;
    }

    /**
     * Takes what rows the gateway has, without waiting for more.
     *
     * @return true when there are no more to come
     */
    synchronized boolean pump() {
        while (!complete && operation != null && cells != null && (finalRowsOnly || rows.size() < WAITING_AT_MOST)) {
            Optional<SqlOperation.Rows> next = operation.next();
            if (next.isEmpty()) {
                complete = true;
                if (finalRowsOnly) {
                    collapse();
                }
                release();
                break;
            }
            next.get().job().ifPresent(found -> job = found);
            if (next.get().rows().isEmpty()) {
                break;
            }
            for (RowData row : next.get().rows()) {
                rows.add(cells.row(row));
            }
        }
        return complete;
    }

    private void collapse() {
        Map<ArrayNode, Integer> counts = new LinkedHashMap<>();
        for (ResultRow row : rows) {
            boolean added = row.change() == RowChange.INSERT || row.change() == RowChange.UPDATE_AFTER;
            if (counts.merge(row.cells(), added ? 1 : -1, Integer::sum) == 0) {
                counts.remove(row.cells());
            }
        }
        rows.clear();
        counts.forEach((cells, count) -> {
            for (int copy = 0; copy < count; copy++) {
                rows.add(new ResultRow(RowChange.INSERT, cells));
            }
        });
    }

    synchronized ResultPage page(String token) {
        long from = token.isEmpty() ? firstKept : Math.max(firstKept, parse(token));
        if (finalRowsOnly && !complete) {
            return new ResultPage(List.of(), Optional.of(String.valueOf(from)));
        }
        forgetBefore(from);
        int start = (int) Math.min(from - firstKept, rows.size());
        int end = Math.min(start + PAGE, rows.size());
        boolean last = complete && end == rows.size();
        return new ResultPage(
                rows.subList(start, end), last ? Optional.empty() : Optional.of(String.valueOf(firstKept + end)));
    }

    private static long parse(String token) {
        try {
            return Long.parseLong(token);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Of a query that is complete nothing is forgotten: it may be read from the start again. */
    private void forgetBefore(long token) {
        int count = (int) Math.min(token - firstKept, rows.size());
        if (!complete && count > 0) {
            rows.subList(0, count).clear();
            firstKept += count;
        }
    }

    /** What flows through the job behind the query. */
    synchronized StatementMetrics.Flow flow() {
        return StatementMetrics.of(job);
    }

    @Override
    public synchronized void close() {
        complete = true;
        release();
    }

    private void release() {
        SqlOperation open = operation;
        SqlSession opened = session;
        operation = null;
        session = null;
        if (open != null) {
            open.close();
        }
        if (opened != null) {
            opened.close();
        }
    }
}
