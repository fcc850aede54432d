package io.headgate.lab.materialized;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.http.ApiException;
import io.headgate.lab.http.Page;
import io.headgate.lab.http.Request;
import io.headgate.lab.http.Response;
import io.headgate.lab.http.Route;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.journal.EffectJournal;
import io.headgate.lab.journal.EffectKind;
import io.headgate.lab.json.Json;
import io.headgate.lab.materialized.MaterializedTable.Version;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The routes of {@code /sql/v1/.../materialized-tables}. */
public final class MaterializedApi {
    private static final String ROOT = "/sql/v1/organizations/{organization}/environments/{environment}";
    private static final String TABLES = ROOT + "/databases/{database}/materialized-tables";
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

    private final MaterializedTables tables;
    private final LabIdentity identity;
    private final EffectJournal effects;
    private final MaterializedJson json;

    public MaterializedApi(MaterializedTables tables, LabIdentity identity, EffectJournal effects) {
        this.tables = tables;
        this.identity = identity;
        this.effects = effects;
        this.json = new MaterializedJson(identity);
    }

    public List<Route> routes() {
        return List.of(
                new Route("GET", ROOT + "/materialized-tables", in(this::list)),
                new Route("GET", TABLES, in(this::list)),
                new Route("POST", TABLES, in(this::create)),
                new Route("GET", TABLES + "/{name}", in(this::get)),
                new Route("PUT", TABLES + "/{name}", in(this::put)),
                new Route("DELETE", TABLES + "/{name}", in(this::delete)),
                new Route("GET", TABLES + "/{name}/versions", in(this::versions)),
                new Route("GET", TABLES + "/{name}/versions/{version}", in(this::version)));
    }

    private Route.Handler in(Route.Handler handler) {
        return (request, variables) -> {
            identity.checkOwner(variables);
            String database = variables.getOrDefault("database", identity.cluster());
            if (!database.equals(identity.cluster())) {
                throw ApiException.notFound("Kafka cluster '" + database + "' does not exist");
            }
            return handler.handle(request, variables);
        };
    }

    private Response list(Request request, Map<String, String> variables) {
        NavigableMap<String, ObjectNode> found = new TreeMap<>();
        tables.all().forEach((path, table) -> found.put(path.toString(), json.table(path, table, request.base())));
        return Response.json(200, Page.of(request, "sql/v1", "MaterializedTableList", found, document -> document));
    }

    private Response create(Request request, Map<String, String> variables) {
        ObjectNode body = request.jsonObject();
        String name = Json.text(body, "name");
        if (!NAME.matcher(name).matches() || name.equals(".") || name.equals("..")) {
            throw ApiException.badField(
                    "/name", "The name must consist of 1 to 249 letters, digits, '.', '_' and '-', not '" + name + "'");
        }
        ObjectNode spec = spec(body);
        try {
            TablePath path = path(name);
            MaterializedTable table = tables.define(SpecReader.definition(path, spec), spec);
            effects.count(EffectKind.TABLE_CREATED, name);
            return Response.json(201, json.table(path, table, request.base()));
        } catch (RefusedException refused) {
            throw answer(refused);
        }
    }

    private Response get(Request request, Map<String, String> variables) {
        TablePath path = path(variables);
        return Response.json(200, json.table(path, existing(path), request.base()));
    }

    private Response put(Request request, Map<String, String> variables) {
        ObjectNode body = request.jsonObject();
        TablePath path = path(variables);
        MaterializedTable before = existing(path);
        String version = Json.text(body.path("metadata"), "resource_version");
        if (version.isEmpty()) {
            throw ApiException.badField("/metadata/resource_version", "The resource_version that was read is missing");
        }
        if (!version.equals(Long.toString(before.revision()))) {
            throw ApiException.conflict(
                    "resource_conflict",
                    "Conflict",
                    "Materialized table '" + path.name() + "' was changed in the meantime: resource_version is "
                            + before.revision() + ", not " + version);
        }
        try {
            return Response.json(200, json.table(path, changed(path, before, spec(body)), request.base()));
        } catch (RefusedException refused) {
            throw answer(refused);
        }
    }

    private MaterializedTable changed(TablePath path, MaterializedTable before, ObjectNode spec)
            throws RefusedException {
        Definition latest = tables.read(path, before);
        String query = SpecReader.query(spec);
        for (String member : List.of("columns", "watermark", "constraints", "table_options")) {
            if (spec.hasNonNull(member)
                    && !spec.path(member).equals(before.spec().path(member))) {
                throw ApiException.unprocessable(
                        "/spec/" + member, "The lab cannot change " + member + " of a materialized table");
            }
        }
        ObjectNode merged = before.spec().deepCopy();
        merged.setAll(spec);
        if (query.equals(latest.query())) {
            return tables.change(path, merged);
        }
        if (spec.path("stopped").asBoolean(false)) {
            throw ApiException.unprocessable("/spec/stopped", "A query that changes must not be stopped");
        }
        return tables.define(new Definition(path, true, latest.head(), latest.start(), query), merged);
    }

    private Response delete(Request request, Map<String, String> variables) {
        TablePath path = path(variables);
        existing(path);
        try {
            tables.drop(path);
            effects.count(EffectKind.TABLE_DROPPED, path.name());
            return Response.empty(202);
        } catch (RefusedException refused) {
            throw answer(refused);
        }
    }

    private Response versions(Request request, Map<String, String> variables) {
        TablePath path = path(variables);
        MaterializedTable table = existing(path);
        NavigableMap<String, Version> found = new TreeMap<>();
        table.versions().forEach(version -> found.put("%09d".formatted(version.number()), version));
        return Response.json(
                200,
                Page.of(
                        request,
                        "sql/v1",
                        "MaterializedTableVersionList",
                        found,
                        version -> json.version(path, table, version, request.base())));
    }

    private Response version(Request request, Map<String, String> variables) {
        TablePath path = path(variables);
        MaterializedTable table = existing(path);
        String wanted = variables.getOrDefault("version", "");
        return table.versions().stream()
                .filter(version -> Integer.toString(version.number()).equals(wanted))
                .findFirst()
                .map(version -> Response.json(200, json.version(path, table, version, request.base())))
                .orElseThrow(() -> ApiException.notFound(
                        "Materialized table '" + path.name() + "' has no version '" + wanted + "'"));
    }

    private MaterializedTable existing(TablePath path) {
        return tables.find(path)
                .orElseThrow(() -> ApiException.notFound("Materialized table '" + path.name() + "' does not exist"));
    }

    private TablePath path(Map<String, String> variables) {
        return path(variables.getOrDefault("name", ""));
    }

    private TablePath path(String name) {
        return new TablePath(identity.catalog(), identity.database(), name);
    }

    private static ObjectNode spec(ObjectNode body) {
        if (body.get("spec") instanceof ObjectNode spec) {
            return spec;
        }
        throw ApiException.badField("/spec", "The spec of the materialized table is missing");
    }

    private static ApiException answer(RefusedException refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused.reason()) {
            case EXISTS -> ApiException.conflict("resource_already_exists", "Resource Already exists", message);
            case MISSING -> ApiException.notFound(message);
            case BUSY -> ApiException.conflict("resource_conflict", "Conflict", message);
            case UNSUITABLE -> ApiException.unprocessable("/spec", message);
        };
    }
}
