package io.headgate.platforms;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A statement of a person.
 *
 * @param name the name of the statement where statements have names
 * @param maxRows end a SELECT when it holds so many rows, see {@link RowLimit}
 * @param deadline end a SELECT, and give up on anything else, after this time
 */
public record Query(
        String name,
        String sql,
        Map<String, String> properties,
        Optional<String> pool,
        int maxRows,
        Duration deadline) {
    public Query {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }
}
