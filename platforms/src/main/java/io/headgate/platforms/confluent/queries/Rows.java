package io.headgate.platforms.confluent.queries;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.ResultRow;
import io.headgate.platforms.RowLimit;
import io.headgate.platforms.confluent.http.Answer;
import io.headgate.platforms.confluent.http.Api;
import io.headgate.platforms.confluent.statements.StatementsApi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one statement page by page. */
final class Rows {
    private static final List<String> CHANGES = List.of("+I", "-U", "+U", "-D");

    private final StatementsApi api;
    private final String statement;
    private final List<ResultRow> rows = new ArrayList<>();
    private final RowLimit limit;
    private String token = "";
    private boolean last;
    private boolean cut;

    Rows(StatementsApi api, String statement, RowLimit limit) {
        this.api = api;
        this.statement = statement;
        this.limit = limit;
    }

    /** Reads one page; true when it held rows. */
    boolean readPage() {
        Answer answer = api.results(statement, token);
        JsonNode error = answer.body().path("error");
        if (!error.path("code").isMissingNode()) {
            throw new PlatformException(
                    PlatformProblem.GONE,
                    "the rows of statement " + statement + " are not there ("
                            + error.path("code").asText() + ")",
                    "ask again");
        }
        JsonNode data = answer.body().path("results").path("data");
        data.forEach(row -> take(row(row)));
        token = Api.nextToken(answer);
        last = token.isEmpty();
        return !data.isEmpty();
    }

    private void take(ResultRow row) {
        if (limit.reached()) {
            cut = true;
            return;
        }
        rows.add(row);
        limit.count(row.change());
    }

    /** Whether all rows are here. */
    boolean complete() {
        return last && !cut;
    }

    /** Whether as many rows are here as were asked for, and more may follow. */
    boolean full() {
        return limit.reached() && !complete();
    }

    List<ResultRow> rows() {
        return rows;
    }

    private static ResultRow row(JsonNode node) {
        int change = node.path("op").asInt(0);
        List<@Nullable String> values = new ArrayList<>();
        node.path("row").forEach(value -> values.add(value(value)));
        return new ResultRow(change >= 0 && change < CHANGES.size() ? CHANGES.get(change) : "+I", values);
    }

    private static @Nullable String value(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
