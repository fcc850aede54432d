package io.headgate.platforms.confluent.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.pipelines.world.Phase;
import io.headgate.platforms.confluent.http.OneLine;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A statement as the API shows it; what is missing or new in it is tolerated. */
public record StatementDocument(JsonNode json) {
    private static final String EXHAUSTED = "POOL_EXHAUSTED";

    public String name() {
        return json.path("name").asText();
    }

    public String uid() {
        return json.path("metadata").path("uid").asText();
    }

    public String sql() {
        return json.path("spec").path("statement").asText();
    }

    public Map<String, String> properties() {
        return texts(json.path("spec").path("properties"));
    }

    public Map<String, String> labels() {
        return texts(json.path("metadata").path("labels"));
    }

    public Optional<String> pool() {
        return Optional.of(json.path("spec").path("compute_pool_id").asText()).filter(id -> !id.isEmpty());
    }

    /** Somebody told it to stop. */
    public boolean stopped() {
        return json.path("spec").path("stopped").asBoolean(false);
    }

    /** In the service's own words. */
    public String platformPhase() {
        return json.path("status").path("phase").asText();
    }

    public Phase phase() {
        return switch (platformPhase()) {
            case "PENDING" -> Phase.PENDING;
            case "RUNNING" -> Phase.RUNNING;
            case "DEGRADED", "RECOVERING" -> Phase.DEGRADED;
            case "COMPLETED" -> Phase.COMPLETED;
            case "STOPPING" -> Phase.STOPPING;
            case "STOPPED" -> Phase.STOPPED;
            case "FAILING" -> Phase.FAILING;
            case "FAILED" -> Phase.FAILED;
            case "DELETING" -> Phase.DELETING;
            default -> Phase.UNKNOWN;
        };
    }

    /** What the service says about its state, in one line. */
    public String detail() {
        return OneLine.of(json.path("status").path("detail").asText());
    }

    /** It waits for capacity. */
    public boolean poolExhausted() {
        return phase() == Phase.PENDING
                && json.path("status")
                        .path("scaling_status")
                        .path("scaling_state")
                        .asText()
                        .equals(EXHAUSTED);
    }

    /** Where it stopped, by topic, as the service writes it. */
    public Map<String, String> offsets() {
        return texts(json.path("status").path("latest_offsets"));
    }

    /** The names of the columns that it answers with. */
    public List<String> columns() {
        List<String> names = new ArrayList<>();
        json.path("status")
                .path("traits")
                .path("schema")
                .path("columns")
                .forEach(column -> names.add(column.path("name").asText()));
        return names;
    }

    /** {@code SELECT}, {@code INSERT_INTO} and the like; empty until the service knows. */
    public String sqlKind() {
        return json.path("status").path("traits").path("sql_kind").asText();
    }

    /** When it was made; empty where the service does not say so in a form that is understood. */
    public Optional<Instant> created() {
        try {
            return Optional.of(
                    Instant.parse(json.path("metadata").path("created_at").asText()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether it carries a label with the value {@code true}. */
    public boolean labelled(String label) {
        return json.path("metadata").path("labels").path(label).asText().equals("true");
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new TreeMap<>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    /** Without SQL: it may hold literals. */
    @Override
    public String toString() {
        return "StatementDocument[" + name() + " " + platformPhase() + "]";
    }
}
