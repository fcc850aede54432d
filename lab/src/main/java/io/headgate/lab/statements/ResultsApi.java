package io.headgate.lab.statements;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.ResultPage;
import io.headgate.lab.engine.ResultRow;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.StatementFailure;
import io.headgate.lab.http.ApiException;
import io.headgate.lab.http.Page;
import io.headgate.lab.http.Request;
import io.headgate.lab.http.Response;
import io.headgate.lab.informationschema.InformationSchema;
import io.headgate.lab.json.Json;
import io.headgate.lab.sql.StatementSummary;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a statement answers with: rows, and exceptions. */
final class ResultsApi {
    private static final int PAGE = 100;
    private static final int MAX_EXCEPTIONS = 10;

    private final StatementService statements;
    private final Engine engine;
    private final InformationSchema informationSchema;
    private final Clock clock;

    ResultsApi(StatementService statements, Engine engine, InformationSchema informationSchema, Clock clock) {
        this.statements = statements;
        this.engine = engine;
        this.informationSchema = informationSchema;
        this.clock = clock;
    }

    Response results(Request request, Map<String, String> variables) {
        StatementEntry entry = statements.get(variables.getOrDefault("name", ""));
        String token = request.query("page_token");
        ResultPage page = page(entry, token);
        ObjectNode body = Json.object().put("api_version", "sql/v1").put("kind", "StatementResult");
        body.putObject("metadata")
                .put("self", request.self())
                .put(
                        "next",
                        page.nextToken().map(next -> Page.next(request, next)).orElse(""))
                .put("created_at", Json.time(clock.instant()));
        ArrayNode data = body.putObject("results").putArray("data");
        for (ResultRow row : page.rows()) {
            data.addObject().put("op", row.change().op()).set("row", row.cells());
        }
        return Response.json(200, body);
    }

    Response exceptions(Request request, Map<String, String> variables) {
        StatementEntry entry = statements.get(variables.getOrDefault("name", ""));
        ObjectNode body = Json.object().put("api_version", "sql/v1").put("kind", "StatementExceptionList");
        body.putObject("metadata").put("self", request.self());
        ArrayNode data = body.putArray("data");
        for (StatementFailure failure : failures(entry)) {
            data.addObject()
                    .put("kind", "StatementException")
                    .put("name", failure.exception())
                    .put("message", failure.message())
                    .put("timestamp", Json.time(failure.time()));
        }
        return Response.json(200, body);
    }

    private List<StatementFailure> failures(StatementEntry entry) {
        StatementState state = entry.state();
        List<StatementFailure> known = engine.failures(entry.record().uid()).stream()
                .limit(MAX_EXCEPTIONS)
                .toList();
        return known.isEmpty() && state.phase() == Phase.FAILED
                ? List.of(new StatementFailure("java.lang.RuntimeException", state.detail(), state.since()))
                : known;
    }

    private ResultPage page(StatementEntry entry, String token) {
        if (entry.reading().filter(reading -> reading.kind().isJob()).isPresent()) {
            // What only writes has no rows, now or later: whoever follows the pages comes to an end.
            return new ResultPage(List.of(), Optional.empty());
        }
        Optional<StatementSummary> asked = entry.reading().filter(informationSchema::answers);
        return switch (entry.state().phase()) {
            case PENDING -> new ResultPage(List.of(), Optional.of(token.isEmpty() ? "0" : token));
            case FAILED, FAILING -> new ResultPage(List.of(), Optional.empty());
            case RUNNING, DEGRADED, COMPLETED, STOPPING, STOPPED, DELETING ->
                asked.isPresent()
                        ? slice(rows(entry, asked.get()), offset(token))
                        : engine.results(entry.record().uid(), engineToken(token));
        };
    }

    /** "0" is what a PENDING statement gives out; to the engine it means the beginning. */
    private static String engineToken(String token) {
        return token.equals("0") ? "" : token;
    }

    /** Kept from when the statement ran; answered anew after a restart. */
    private List<ResultRow> rows(StatementEntry entry, StatementSummary asked) {
        if (entry.rows().isPresent()) {
            return entry.rows().get();
        }
        try {
            return informationSchema.answer(asked, entry.record().sql()).rows();
        } catch (SqlRefusedException e) {
            return List.of();
        }
    }

    private static ResultPage slice(List<ResultRow> rows, int offset) {
        int from = Math.min(offset, rows.size());
        int to = Math.min(from + PAGE, rows.size());
        return new ResultPage(
                rows.subList(from, to), to < rows.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    private static int offset(String token) {
        try {
            return token.isEmpty() ? 0 : Math.max(0, Integer.parseInt(token));
        } catch (NumberFormatException e) {
            throw ApiException.badParameter("page_token", "page_token is none that this service gave out");
        }
    }
}
