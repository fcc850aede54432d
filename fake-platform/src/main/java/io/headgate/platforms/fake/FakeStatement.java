package io.headgate.platforms.fake;

import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.StatementFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A statement of the fake platform: what it reads, how far, and what it is doing. */
final class FakeStatement {
    final String name;
    final String uid;
    final String key;
    final String sql;
    final Map<String, String> properties;
    final List<String> reads;
    final List<String> writes;
    final boolean values;
    final Optional<String> pool;
    final Optional<Ownership> ownership;
    /** By source: the topic that it reads, and the next offset. */
    final Map<String, String> topics = new TreeMap<>();

    final Map<String, Integer> offsets = new TreeMap<>();
    final List<StatementFault> faults = new ArrayList<>();
    Phase phase = Phase.PENDING;
    boolean stopped;
    boolean ran;
    boolean positionsKnown;
    String problem = "";
    String stopKey = "";

    FakeStatement(
            String name,
            String uid,
            String key,
            String sql,
            Map<String, String> properties,
            FakeSql parsed,
            Optional<String> pool,
            Optional<Ownership> ownership) {
        this.name = name;
        this.uid = uid;
        this.key = key;
        this.sql = sql;
        this.properties = Map.copyOf(properties);
        this.reads = parsed.reads();
        this.writes = parsed.writes();
        this.values = parsed.values();
        this.pool = pool;
        this.ownership = ownership;
    }

    List<SourcePosition> positions() {
        return topics.entrySet().stream()
                .map(source -> new SourcePosition(
                        source.getKey(),
                        Optional.of(source.getValue()),
                        positionsKnown ? offset(source.getKey()) : Map.of()))
                .toList();
    }

    private Map<Integer, Long> offset(String source) {
        return Map.of(0, offsets.getOrDefault(source, 0).longValue());
    }

    WorldStatement seen() {
        Set<String> labels = Set.of("headgate", "headgate-key-" + key);
        return new WorldStatement(
                name,
                uid,
                sql,
                properties,
                phase,
                phase.name(),
                stopped,
                problem.isEmpty() ? Optional.empty() : Optional.of(problem),
                Optional.empty(),
                writes,
                reads,
                true,
                positions(),
                Optional.empty(),
                pool,
                labels.stream().collect(java.util.stream.Collectors.toMap(label -> label, label -> "true")),
                ownership);
    }
}
