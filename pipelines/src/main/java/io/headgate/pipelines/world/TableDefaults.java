package io.headgate.pipelines.world;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a platform fills in where a DDL is silent.
 *
 * @param options options with their default values
 * @param buckets the number of buckets, 0 where there is no such notion
 * @param watermarkColumn the column of the watermark that tables get by themselves
 */
public record TableDefaults(Map<String, String> options, int buckets, Optional<String> watermarkColumn) {
    public static final TableDefaults NONE = new TableDefaults(Map.of(), 0, Optional.empty());

    public TableDefaults {
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }
}
