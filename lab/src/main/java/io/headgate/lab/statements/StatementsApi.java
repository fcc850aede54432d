package io.headgate.lab.statements;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.http.ApiException;
import io.headgate.lab.http.Page;
import io.headgate.lab.http.Request;
import io.headgate.lab.http.Response;
import io.headgate.lab.http.Route;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.json.Json;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The routes of {@code /sql/v1/.../statements}. */
final class StatementsApi {
    static final String ROOT = "/sql/v1/organizations/{organization}/environments/{environment}/statements";

    private final LabIdentity identity;
    private final StatementService statements;
    private final StatementJson json;
    private final ResultsApi results;

    StatementsApi(LabIdentity identity, StatementService statements, StatementJson json, ResultsApi results) {
        this.identity = identity;
        this.statements = statements;
        this.json = json;
        this.results = results;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", ROOT, in(this::create)),
                new Route("GET", ROOT, in(this::list)),
                new Route("GET", ROOT + "/{name}", in(this::get)),
                new Route("PUT", ROOT + "/{name}", in(this::put)),
                new Route("PATCH", ROOT + "/{name}", in(this::patch)),
                new Route("DELETE", ROOT + "/{name}", in(this::delete)),
                new Route("GET", ROOT + "/{name}/results", in(results::results)),
                new Route("GET", ROOT + "/{name}/exceptions", in(results::exceptions)));
    }

    /** Only our organization and environment exist. */
    private Route.Handler in(Route.Handler handler) {
        return (request, variables) -> {
            identity.checkOwner(variables);
            return handler.handle(request, variables);
        };
    }

    private Response create(Request request, Map<String, String> variables) {
        ObjectNode body = request.jsonObject();
        StatementRules.owner(body, "organization_id", identity.organization());
        StatementRules.owner(body, "environment_id", identity.environment());
        String name = StatementRules.name(body);
        ObjectNode spec = StatementRules.spec(body);
        Map<String, String> labels = StatementRules.labels(body);
        boolean dryRun = Json.text(spec.path("properties"), "sql.dry-run").equalsIgnoreCase("true");
        StatementEntry entry = dryRun ? statements.dryRun(name, spec, labels) : statements.create(name, spec, labels);
        ObjectNode document = document(entry, request);
        return Response.json(201, document)
                .withHeader("Location", document.path("metadata").path("self").asText());
    }

    private Response get(Request request, Map<String, String> variables) {
        return Response.json(200, document(statements.get(name(variables)), request));
    }

    private Response list(Request request, Map<String, String> variables) {
        Predicate<StatementRecord> wanted = filter(request);
        boolean newestFirst = request.query("time_ordered").equals("true");
        NavigableMap<String, StatementRecord> found = new TreeMap<>();
        statements.listed().forEach((name, record) -> {
            if (wanted.test(record)) {
                found.put(newestFirst ? newestFirst(record) : name, record);
            }
        });
        return Response.json(
                200,
                Page.of(
                        request,
                        "sql/v1",
                        "StatementList",
                        found,
                        record -> json.of(
                                record,
                                () -> statements.find(record.name()).flatMap(StatementEntry::reading),
                                request.base())));
    }

    private Predicate<StatementRecord> filter(Request request) {
        Predicate<Map<String, String>> labels = LabelSelector.parse(request.query("label_selector"));
        String pool = request.query("spec.compute_pool_id");
        // The service honours the search only together with the order.
        String search =
                request.query("time_ordered").equals("true") ? request.query("statement_name_search_query") : "";
        return record -> labels.test(record.labels())
                && (pool.isEmpty() || pool.equals(record.pool(identity.computePool())))
                && record.name().contains(search);
    }

    private static String newestFirst(StatementRecord record) {
        long millis = Long.MAX_VALUE - record.createdAt().toEpochMilli();
        return millis + "/" + record.name();
    }

    private Response put(Request request, Map<String, String> variables) {
        ObjectNode body = request.jsonObject();
        String version = Json.text(body.path("metadata"), "resource_version");
        if (version.isEmpty()) {
            throw ApiException.badField("/metadata/resource_version", "The resource_version that was read is missing");
        }
        statements.change(name(variables), before -> {
            if (!version.equals(Long.toString(before.version()))) {
                throw ApiException.conflict(
                        "resource_conflict",
                        "Conflict",
                        "Statement '" + before.name() + "' was changed in the meantime: resource_version is "
                                + before.version() + ", not " + version);
            }
            return StatementChange.of(before, body);
        });
        return Response.empty(202);
    }

    private Response patch(Request request, Map<String, String> variables) {
        StatementEntry entry = statements.change(name(variables), before -> {
            ObjectNode document = json.of(before, Optional::empty, request.base());
            return StatementChange.of(before, JsonPatch.apply(document, request.json()));
        });
        return Response.json(200, document(entry, request));
    }

    private Response delete(Request request, Map<String, String> variables) {
        statements.delete(name(variables));
        return Response.empty(202);
    }

    private ObjectNode document(StatementEntry entry, Request request) {
        return json.of(entry.record(), entry::reading, request.base());
    }

    private static String name(Map<String, String> variables) {
        return variables.getOrDefault("name", "");
    }
}
