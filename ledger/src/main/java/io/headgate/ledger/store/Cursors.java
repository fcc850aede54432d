package io.headgate.ledger.store;

import io.headgate.ledger.history.Page;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Paging by row id: rows that are added meanwhile neither shift a page nor come twice. */
final class Cursors {
    private Cursors() {}

    /** A row and its id. */
    record Row<T>(long id, T value) {}

    /** The id below which the next page lies. */
    static long before(String cursor) {
        if (cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    "'" + cursor + "' is no cursor",
                    "use the cursor that the page before has given",
                    e);
        }
    }

    /** A page of rows, of which one more than the limit was asked for. */
    static <T> Page<T> page(List<Row<T>> rows, int limit) {
        List<Row<T>> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        Function<Row<T>, T> value = Row::value;
        Optional<String> next = rows.size() > limit
                ? Optional.of(Long.toString(shown.get(limit - 1).id()))
                : Optional.empty();
        return new Page<>(shown.stream().map(value).toList(), next);
    }

    static int checked(int limit) {
        if (limit < 1 || limit > Page.MAX) {
            throw new HeadgateException(
                    FailureCode.USAGE, "a page has 1 to " + Page.MAX + " items, not " + limit, "ask for fewer");
        }
        return limit;
    }
}
