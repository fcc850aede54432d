package io.headgate.lab.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.json.Json;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One statement, all that is kept of it.
 *
 * @param uid never used twice
 * @param version {@code metadata.resource_version}
 * @param spec exactly as the client sent it
 */
record StatementRecord(
        String name,
        String uid,
        Instant createdAt,
        Instant updatedAt,
        long version,
        ObjectNode spec,
        Map<String, String> labels,
        StatementState state) {
    private static final String CARRY_OVER = "sql.tables.initial-offset-from";

    StatementRecord {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }

    String sql() {
        return Json.text(spec, "statement");
    }

    /** A property, empty when absent. */
    String property(String key) {
        return Json.text(spec.path("properties"), key);
    }

    Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : spec.path("properties").properties()) {
            properties.put(entry.getKey(), entry.getValue().asText());
        }
        return properties;
    }

    boolean stopped() {
        return spec.path("stopped").asBoolean(false);
    }

    /** Name of the statement whose offsets this one continues from, empty for none. */
    String carryOverFrom() {
        return property(CARRY_OVER);
    }

    /** The pool it names, or the one it gets when it names none. */
    String pool(String otherwise) {
        String named = Json.text(spec, "compute_pool_id");
        return named.isEmpty() ? otherwise : named;
    }

    int cfus() {
        return Math.max(1, spec.path("scaling").path("baseline_cfu").asInt(1));
    }

    StatementRecord with(StatementState next, Instant now) {
        return new StatementRecord(name, uid, createdAt, now, version + 1, spec, labels, next);
    }

    StatementRecord with(ObjectNode nextSpec, Map<String, String> nextLabels, Instant now) {
        return new StatementRecord(name, uid, createdAt, now, version + 1, nextSpec, nextLabels, state);
    }
}
