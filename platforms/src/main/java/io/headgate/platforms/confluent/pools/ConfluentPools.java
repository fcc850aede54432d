package io.headgate.platforms.confluent.pools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.pipelines.world.ComputePool;
import io.headgate.platforms.CreatePoolOrder;
import io.headgate.platforms.Ending;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Pools;
import io.headgate.platforms.Progress;
import io.headgate.platforms.confluent.http.Answer;
import io.headgate.platforms.confluent.http.Api;
import io.headgate.platforms.confluent.http.Json;
import io.headgate.platforms.confluent.identity.Identity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compute pools of the environment's region. Pools have no name that the service keeps unique: the display name has to do. */
public final class ConfluentPools implements Pools {
    private static final String READY = "PROVISIONED";
    private static final String FAILED = "FAILED";

    private final Api api;
    private final Identity identity;

    public ConfluentPools(Api api, Identity identity) {
        this.api = api;
        this.identity = identity;
    }

    @Override
    public List<ComputePool> list() {
        return documents().stream()
                .map(ConfluentPools::pool)
                .sorted(Comparator.comparing(ComputePool::id))
                .toList();
    }

    @Override
    public Optional<ComputePool> find(String idOrName) {
        Answer answer = api.get(path(idOrName), environment());
        if (answer.ok()) {
            return Optional.of(pool(answer.body()));
        }
        if (!answer.is(404) && !answer.is(403) && !answer.is(400)) {
            throw api.refused(answer);
        }
        return named(idOrName).map(ConfluentPools::pool);
    }

    /** The id of a pool that a setting or an order names. */
    public String idOf(String idOrName) {
        if (idOrName.startsWith("lfcp-")) {
            return idOrName;
        }
        return named(idOrName)
                .map(document -> document.path("id").asText())
                .orElseThrow(() -> new PlatformException(
                        PlatformProblem.INVALID_REQUEST,
                        "there is no compute pool '" + idOrName + "' in " + identity.environment(),
                        "look at 'compute-pool' of environment '" + identity.name() + "'"));
    }

    /** Looks for the name first: a pool whose creation was not answered must not be made twice. */
    @Override
    public Progress<ComputePool> create(CreatePoolOrder order) {
        Optional<JsonNode> there = named(order.name());
        if (there.isEmpty()) {
            api.orThrow(api.post(path(), body(order)));
            return Progress.waiting("compute pool " + order.name() + " is being made");
        }
        String phase = there.get().path("status").path("phase").asText();
        if (phase.equals(FAILED)) {
            throw new PlatformException(
                    PlatformProblem.SERVER_ERROR,
                    "compute pool " + order.name() + " could not be provisioned",
                    "delete it, then try again");
        }
        return phase.equals(READY)
                ? Progress.done(pool(there.get()), "compute pool " + order.name() + " is ready")
                : Progress.waiting("compute pool " + order.name() + " is " + phase);
    }

    @Override
    public Progress<Ending> delete(String id) {
        Answer there = api.get(path(id), environment());
        if (there.is(404)) {
            return Progress.done(Ending.FOUND_GONE, "compute pool " + id + " is gone");
        }
        String phase = api.orThrow(there).body().path("status").path("phase").asText();
        if (phase.equals("DEPROVISIONING")) {
            return Progress.waiting("compute pool " + id + " is being removed");
        }
        Answer answer = api.delete(path(id), environment());
        if (!answer.is(404)) {
            api.orThrow(answer);
        }
        return api.get(path(id), environment()).is(404)
                ? Progress.done(Ending.DONE, "compute pool " + id + " is removed")
                : Progress.waiting("compute pool " + id + " is being removed");
    }

    private Optional<JsonNode> named(String name) {
        return documents().stream()
                .filter(document ->
                        document.path("spec").path("display_name").asText().equals(name))
                .findFirst();
    }

    private List<JsonNode> documents() {
        Map<String, String> query = new TreeMap<>(environment());
        query.put("page_size", "100");
        if (!identity.region().isEmpty()) {
            query.put("spec.region", identity.region());
        }
        return api.list(path(), query);
    }

    private ObjectNode body(CreatePoolOrder order) {
        ObjectNode body = Json.object();
        ObjectNode spec = body.putObject("spec")
                .put("display_name", order.name())
                .put("cloud", identity.cloud().toUpperCase(Locale.ROOT))
                .put("region", identity.region())
                .put("max_cfu", order.maxUnits());
        spec.putObject("environment").put("id", identity.environment());
        return body;
    }

    private static ComputePool pool(JsonNode document) {
        return new ComputePool(
                document.path("id").asText(),
                document.path("status").path("phase").asText().equals(READY),
                document.path("spec").path("max_cfu").asInt(),
                document.path("status").path("current_cfu").asInt());
    }

    private Map<String, String> environment() {
        return Map.of("environment", identity.environment());
    }

    private static List<String> path(String... more) {
        List<String> path = new ArrayList<>(List.of("fcpm", "v2", "compute-pools"));
        path.addAll(List.of(more));
        return path;
    }
}
