package io.headgate.platforms.confluent.statements;

import io.headgate.pipelines.world.Ownership;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * SQL and properties that make a statement begin where it should.
 *
 * @param additions what was added to the project's
 */
record Beginning(String sql, Map<String, String> properties, Set<Ownership.Addition> additions) {
    Beginning {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        additions = Set.copyOf(additions);
    }
}
