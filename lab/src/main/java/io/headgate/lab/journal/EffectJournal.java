package io.headgate.lab.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.json.Json;
import io.headgate.lab.store.RecordLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each effect happened, by key; kept over restarts.
 *
 * <p>The keys of an effect on a statement: its name, and the value of its label {@code user.confluent.io/headgate-key}; where the
 * value says only {@code true}, what follows {@code user.confluent.io/headgate-key-} in the label's name. The key of an effect on a
 * table is the table's name, on a topic the topic's, on a pool the pool's id.
 */
public final class EffectJournal implements AutoCloseable {
    private static final String LABEL = "user.confluent.io/headgate-key";

    private final Clock clock;
    private final RecordLog log;
    private final Map<String, ObjectNode> counts = new TreeMap<>();

    private EffectJournal(Clock clock, RecordLog log, Map<String, JsonNode> kept) {
        this.clock = clock;
        this.log = log;
        kept.forEach((key, value) -> {
            if (value instanceof ObjectNode node) {
                counts.put(key, node);
            }
        });
    }

    public static EffectJournal open(Path file, Clock clock) throws IOException {
        Map<String, JsonNode> kept = new LinkedHashMap<>();
        RecordLog log = RecordLog.open(file, kept);
        return new EffectJournal(clock, log, kept);
    }

    /** Counts an effect under a key. */
    public synchronized void count(EffectKind effect, String key) {
        String id = key + " " + effect;
        ObjectNode before = counts.get(id);
        String now = Json.time(clock.instant());
        ObjectNode after = Json.object()
                .put("key", key)
                .put("effect", effect.name())
                .put("count", before == null ? 1 : before.get("count").asLong() + 1)
                .put("first", before == null ? now : before.get("first").asText())
                .put("last", now);
        counts.put(id, after);
        log.put(id, after);
    }

    /** Counts an effect on a statement, under its name and under the key its labels carry. */
    public void countStatement(EffectKind effect, String name, Map<String, String> labels) {
        count(effect, name);
        labels.forEach((label, value) -> {
            if (label.startsWith(LABEL)) {
                String key = value.equals("true") && label.length() > LABEL.length() + 1
                        ? label.substring(LABEL.length() + 1)
                        : value;
                count(effect, key);
            }
        });
    }

    /** How often an effect happened under a key. */
    public synchronized long count(String key, EffectKind effect) {
        ObjectNode counted = counts.get(key + " " + effect);
        return counted == null ? 0 : counted.get("count").asLong();
    }

    /** All counts, or those of one key. */
    synchronized ObjectNode toJson(String key) {
        ObjectNode body = Json.object();
        ArrayNode effects = body.putArray("effects");
        Collection<ObjectNode> all = counts.values();
        for (ObjectNode node : all) {
            if (key.isEmpty() || Json.text(node, "key").equals(key)) {
                effects.add(node.deepCopy());
            }
        }
        return body;
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
