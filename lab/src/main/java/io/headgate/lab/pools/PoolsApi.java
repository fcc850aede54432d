package io.headgate.lab.pools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.http.ApiException;
import io.headgate.lab.http.Page;
import io.headgate.lab.http.Request;
import io.headgate.lab.http.Response;
import io.headgate.lab.http.Route;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.journal.EffectJournal;
import io.headgate.lab.journal.EffectKind;
import io.headgate.lab.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** {@code /fcpm/v2/compute-pools}. */
public final class PoolsApi {
    private static final Set<String> CLOUDS = Set.of("AWS", "GCP", "AZURE");
    private static final int MAX_CFU = 1_000;
    private static final int DEFAULT_CFU = 5;
    private static final Duration PROVISIONING = Duration.ofMillis(300);

    private final PoolBook book;
    private final EffectJournal effects;

    public PoolsApi(PoolBook book, EffectJournal effects) {
        this.book = book;
        this.effects = effects;
    }

    public List<Route> routes() {
        return List.of(
                new Route("GET", "/fcpm/v2/compute-pools", this::list),
                new Route("POST", "/fcpm/v2/compute-pools", this::create),
                new Route("GET", "/fcpm/v2/compute-pools/{id}", this::get),
                new Route("PATCH", "/fcpm/v2/compute-pools/{id}", this::patch),
                new Route("DELETE", "/fcpm/v2/compute-pools/{id}", this::delete));
    }

    private Response list(Request request, Map<String, String> variables) {
        checkEnvironment(request.query("environment"));
        String region = request.query("spec.region");
        NavigableMap<String, Pool> found = new TreeMap<>();
        book.all().forEach((id, pool) -> {
            if (region.isEmpty() || region.equals(Json.text(pool.spec(), "region"))) {
                found.put(id, pool);
            }
        });
        return Response.json(
                200, Page.of(request, "fcpm/v2", "ComputePoolList", found, pool -> document(pool, request.base())));
    }

    private Response create(Request request, Map<String, String> variables) {
        ObjectNode spec = spec(request.jsonObject());
        LabIdentity identity = book.identity();
        checkEnvironment(Json.text(spec.path("environment"), "id"));
        if (Json.text(spec, "display_name").isBlank()) {
            throw ApiException.badField("/spec/display_name", "display_name is missing");
        }
        if (!CLOUDS.contains(Json.text(spec, "cloud"))) {
            throw ApiException.badField("/spec/cloud", "cloud must be AWS, GCP or AZURE");
        }
        if (!Json.text(spec, "region").equals(identity.region())) {
            throw ApiException.unprocessable(
                    "/spec/region", "Flink is available in region " + identity.region() + " only");
        }
        if (!spec.has("max_cfu")) {
            spec.put("max_cfu", DEFAULT_CFU);
        }
        checkCfu(spec.path("max_cfu"));
        Pool pool = book.create(spec, book.now().plus(PROVISIONING));
        effects.count(EffectKind.POOL_CREATED, pool.id());
        return Response.json(202, document(pool, request.base()));
    }

    private Response get(Request request, Map<String, String> variables) {
        checkEnvironment(request.query("environment"));
        return Response.json(200, document(find(variables), request.base()));
    }

    private Response patch(Request request, Map<String, String> variables) {
        Pool pool = find(variables);
        ObjectNode wanted = spec(request.jsonObject());
        ObjectNode spec = pool.spec().deepCopy();
        if (wanted.has("max_cfu")) {
            checkCfu(wanted.path("max_cfu"));
            spec.set("max_cfu", wanted.get("max_cfu"));
        }
        if (wanted.has("display_name")) {
            spec.put("display_name", Json.text(wanted, "display_name"));
        }
        Pool changed = pool.withSpec(spec, book.now());
        book.put(changed);
        return Response.json(200, document(changed, request.base()));
    }

    private Response delete(Request request, Map<String, String> variables) {
        checkEnvironment(request.query("environment"));
        Pool pool = find(variables);
        if (pool.id().equals(book.identity().computePool()) || book.used(pool.id()) > 0) {
            throw ApiException.conflict("resource_conflict", "Conflict", "Compute pool '" + pool.id() + "' is in use");
        }
        book.remove(pool.id());
        effects.count(EffectKind.POOL_DELETED, pool.id());
        return Response.empty(204);
    }

    private Pool find(Map<String, String> variables) {
        String id = variables.getOrDefault("id", "");
        return book.find(id).orElseThrow(() -> ApiException.notFound("Compute pool '" + id + "' does not exist"));
    }

    private void checkEnvironment(String environment) {
        if (!environment.isEmpty() && !environment.equals(book.identity().environment())) {
            throw ApiException.notFound("Environment '" + environment + "' does not exist");
        }
    }

    private static void checkCfu(JsonNode maxCfu) {
        if (!maxCfu.canConvertToInt() || maxCfu.asInt() < DEFAULT_CFU || maxCfu.asInt() > MAX_CFU) {
            throw ApiException.badField(
                    "/spec/max_cfu", "max_cfu must be a whole number between " + DEFAULT_CFU + " and " + MAX_CFU);
        }
    }

    private static ObjectNode spec(ObjectNode body) {
        if (body.get("spec") instanceof ObjectNode spec) {
            return spec.deepCopy();
        }
        throw ApiException.badField("/spec", "spec is missing");
    }

    private ObjectNode document(Pool pool, String base) {
        boolean ready = !book.now().isBefore(pool.ready());
        ObjectNode node = Json.object()
                .put("api_version", "fcpm/v2")
                .put("kind", "ComputePool")
                .put("id", pool.id());
        LabIdentity identity = book.identity();
        node.putObject("metadata")
                .put("self", base + "/fcpm/v2/compute-pools/" + pool.id())
                .put(
                        "resource_name",
                        "crn://confluent.cloud/organization=" + identity.organization() + "/environment="
                                + identity.environment() + "/flink-region=" + identity.cloud() + "." + identity.region()
                                + "/compute-pool=" + pool.id())
                .put("created_at", Json.time(pool.createdAt()))
                .put("updated_at", Json.time(pool.updatedAt()));
        node.set("spec", pool.spec());
        node.putObject("status")
                .put("phase", ready ? "PROVISIONED" : "PROVISIONING")
                .put("current_cfu", book.used(pool.id()));
        return node;
    }
}
