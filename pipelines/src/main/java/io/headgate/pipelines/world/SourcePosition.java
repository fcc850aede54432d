package io.headgate.pipelines.world;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a statement has read one of its sources.
 *
 * @param table the source
 * @param topicId the topic that it has read, present only where that is proven
 * @param offsets next offset to read by partition; empty when not known
 */
public record SourcePosition(String table, Optional<String> topicId, Map<Integer, Long> offsets) {
    public SourcePosition {
        offsets = Collections.unmodifiableMap(new TreeMap<>(offsets));
    }

    /** Whether every partition has a real offset; platforms use negative ones and huge ones as signs. */
    public boolean resolves() {
        return !offsets.isEmpty() && offsets.values().stream().allMatch(offset -> offset >= 0);
    }
}
