package io.headgate.platforms;

import java.util.Map;

/**
 * Can this SQL go on with the state of that statement?
 *
 * @param statement the running or stopped statement whose state it is
 * @param sql the changed SQL, as in the project
 * @param properties its properties, as in the project
 */
public record StateQuestion(String statement, String sql, Map<String, String> properties) {
    public StateQuestion {
        properties = Map.copyOf(properties);
    }
}
