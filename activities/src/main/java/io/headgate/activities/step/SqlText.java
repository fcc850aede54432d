package io.headgate.activities.step;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** SQL to run, with its properties as the project or the platform has them. */
public record SqlText(String sql, Map<String, String> properties) {
    public SqlText {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }
}
