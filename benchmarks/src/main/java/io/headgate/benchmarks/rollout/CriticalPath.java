package io.headgate.benchmarks.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The longest chain of a plan's steps, each taking as long as the platform took for its statement: from its creation to its last
 * change of phase. A start takes nothing; its statement's time is that of the step that waits for it.
 */
final class CriticalPath {
    /** Names longer than this may be cut when the effect's key is added to them. */
    private static final int CERTAIN = 56;

    private final Map<String, JsonNode> steps = new HashMap<>();
    private final List<JsonNode> statements;
    private final Map<String, Duration> ends = new HashMap<>();

    private CriticalPath(JsonNode plan, List<JsonNode> statements) {
        plan.path("steps").forEach(step -> steps.put(step.path("id").asText(), step));
        this.statements = statements;
    }

    /** The length of a plan's critical path, of which these statements have come. */
    static Duration of(JsonNode plan, List<JsonNode> statements) {
        CriticalPath path = new CriticalPath(plan, statements);
        return path.steps.keySet().stream()
                .map(path::end)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Duration end(String id) {
        Duration known = ends.get(id);
        if (known == null) {
            JsonNode step = steps.get(id);
            known = Duration.ZERO;
            if (step != null) {
                for (JsonNode before : step.path("after")) {
                    Duration end = end(before.asText());
                    known = end.compareTo(known) > 0 ? end : known;
                }
                known = known.plus(cost(step));
            }
            ends.put(id, known);
        }
        return known;
    }

    private Duration cost(JsonNode step) {
        return switch (step.path("kind").asText()) {
            case "CREATE_TABLE", "VERIFY" -> time(step.path("name").asText());
            default -> Duration.ZERO;
        };
    }

    private Duration time(String name) {
        String begin = name.substring(0, Math.min(name.length(), CERTAIN));
        return statements.stream()
                .filter(statement -> statement.path("name").asText().equals(name)
                        || (name.contains("-ddl-")
                                && statement.path("name").asText().startsWith(begin)))
                .map(statement -> Duration.between(
                        Instant.parse(statement.at("/metadata/created_at").asText()),
                        Instant.parse(statement.at("/metadata/updated_at").asText())))
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
