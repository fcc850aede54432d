package io.headgate.lab.pools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.json.Json;
import java.time.Instant;

/**
 * One compute pool.
 *
 * @param id {@code lfcp-...}
 * @param spec as the client sent it
 * @param ready before this it is PROVISIONING
 */
public record Pool(String id, Instant createdAt, Instant updatedAt, Instant ready, long version, ObjectNode spec) {
    public int maxCfu() {
        return spec.path("max_cfu").asInt();
    }

    Pool withSpec(ObjectNode next, Instant now) {
        return new Pool(id, createdAt, now, ready, version + 1, next);
    }

    ObjectNode toStore() {
        ObjectNode node = Json.object()
                .put("created", createdAt.toString())
                .put("updated", updatedAt.toString())
                .put("ready", ready.toString())
                .put("version", version);
        node.set("spec", spec);
        return node;
    }

    static Pool fromStore(String id, JsonNode node) {
        return new Pool(
                id,
                Instant.parse(Json.text(node, "created")),
                Instant.parse(Json.text(node, "updated")),
                Instant.parse(Json.text(node, "ready")),
                node.path("version").asLong(),
                node.path("spec") instanceof ObjectNode spec ? spec : Json.object());
    }
}
