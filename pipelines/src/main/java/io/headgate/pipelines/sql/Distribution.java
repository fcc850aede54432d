package io.headgate.pipelines.sql;

import java.util.List;

/**
 * {@code DISTRIBUTED [BY [kind](keys)] [INTO n BUCKETS]}.
 *
 * @param kind {@code HASH}, {@code RANGE} or empty when not written
 * @param buckets the number of buckets, 0 when not written
 */
public record Distribution(String kind, List<String> keys, int buckets) {
    public Distribution {
        keys = List.copyOf(keys);
    }
}
