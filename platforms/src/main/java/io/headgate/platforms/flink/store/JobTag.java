package io.headgate.platforms.flink.store;

import io.headgate.pipelines.json.CanonicalJson;
import io.headgate.pipelines.world.Ownership;
import io.headgate.platforms.EffectKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What a job carries about itself, in {@code pipeline.global-job-parameters}: Flink lists no SQL.
 *
 * @param key of the effect that started it
 * @param sql as submitted
 * @param properties as in the project
 * @param topics the topics of its sources as they were when it was submitted, by table
 */
public record JobTag(
        EffectKey key,
        String table,
        int generation,
        Set<Ownership.Addition> additions,
        String sql,
        Map<String, String> properties,
        Map<String, SourceTopic> topics) {
    /** A topic by its name, and which one it was. */
    public record SourceTopic(String name, String id) {}

    public static final String SETTING = "pipeline.global-job-parameters";
    private static final String WHOLE = "headgate.statement";

    public JobTag {
        additions =
                additions.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(EnumSet.copyOf(additions)));
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        topics = Collections.unmodifiableMap(new TreeMap<>(topics));
    }

    /** The value of {@link #SETTING}: all of this compressed, and beside it what people look for in Flink's own pages. */
    public String parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("headgate.table", readable(table));
        parameters.put("headgate.rollout", readable(key.rollout()));
        parameters.put("headgate.generation", Integer.toString(generation));
        parameters.put(WHOLE, compressed(CanonicalJson.bytes(this)));
        return parameters.entrySet().stream()
                .map(entry -> "'" + entry.getKey() + ":" + entry.getValue() + "'")
                .collect(Collectors.joining(","));
    }

    /** Reads what {@link #parameters} wrote; empty for the job of somebody else. */
    public static Optional<JobTag> read(Map<String, String> parameters) {
        String whole = parameters.get(WHOLE);
        if (whole == null) {
            return Optional.empty();
        }
        try (InflaterInputStream in = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(whole)))) {
            return Optional.of(CanonicalJson.read(in.readAllBytes(), JobTag.class));
        } catch (IOException | IllegalArgumentException foreign) {
            return Optional.empty(); // not by this program, or by another version of it: a foreign job
        }
    }

    public Ownership ownership() {
        return new Ownership(table, generation, Optional.of(key.rollout()), false, additions, Optional.empty());
    }

    private static String readable(String text) {
        return text.replaceAll("[^A-Za-z0-9._/-]", "_");
    }

    private static String compressed(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(compressed.toByteArray());
    }
}
