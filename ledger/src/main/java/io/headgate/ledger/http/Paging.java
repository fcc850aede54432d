package io.headgate.ledger.http;

import io.headgate.ledger.history.Page;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.javalin.http.Context;
import java.util.Optional;

/** The query parameters {@code cursor} and {@code limit}. */
record Paging(String cursor, int limit) {
    private static final int USUAL = 50;

    static Paging of(Context context) {
        return new Paging(parameter(context, "cursor").orElse(""), limit(parameter(context, "limit")));
    }

    static Optional<String> parameter(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isEmpty());
    }

    private static int limit(Optional<String> text) {
        try {
            int limit = text.map(Integer::parseInt).orElse(USUAL);
            if (limit >= 1 && limit <= Page.MAX) {
                return limit;
            }
            throw refused(null);
        } catch (NumberFormatException e) {
            throw refused(e);
        }
    }

    private static HeadgateException refused(@org.jspecify.annotations.Nullable Throwable cause) {
        return new HeadgateException(
                FailureCode.USAGE, "limit is not a number from 1 to " + Page.MAX, "give another limit", cause);
    }
}
