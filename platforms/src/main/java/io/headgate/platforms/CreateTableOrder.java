package io.headgate.platforms;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Make this table.
 *
 * @param statement the name of the DDL statement, where statements have names
 * @param droppedTopicId the topic that this rollout has dropped under the name: to find it again is not to be done
 */
public record CreateTableOrder(
        EffectKey key,
        String statement,
        String table,
        String sql,
        Map<String, String> properties,
        Optional<String> pool,
        Optional<String> droppedTopicId) {
    public CreateTableOrder {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }
}
