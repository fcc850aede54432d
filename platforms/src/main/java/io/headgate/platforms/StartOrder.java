package io.headgate.platforms;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Start this statement, once.
 *
 * @param name fixed by the plan
 * @param table the table on whose behalf it runs
 * @param generation 1 for the first statement of the table, one more with each replacement
 * @param sql as in the project; the adapter adds position hints where {@code start} asks for them
 * @param properties as in the project
 * @param pool the pool to run in, where the plan names one
 */
public record StartOrder(
        EffectKey key,
        String name,
        String table,
        int generation,
        String sql,
        Map<String, String> properties,
        Optional<String> pool,
        StartPoint start) {
    public StartOrder {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }
}
