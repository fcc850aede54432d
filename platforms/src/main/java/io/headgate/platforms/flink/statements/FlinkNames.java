package io.headgate.platforms.flink.statements;

import java.util.Map;
import java.util.TreeMap;

/** Properties as a project writes them, under the names that open-source Flink knows them by. */
public final class FlinkNames {
    private static final Map<String, String> NAMES = Map.of(
            "sql.state-ttl", "table.exec.state.ttl",
            "sql.local-time-zone", "table.local-time-zone",
            "sql.tables.scan.idle-timeout", "table.exec.source.idle-timeout");

    private FlinkNames() {}

    /** The settings; where a statement lies is the session's business and left out. */
    public static Map<String, String> of(Map<String, String> properties) {
        Map<String, String> settings = new TreeMap<>();
        properties.forEach((name, value) -> {
            if (!name.equals("sql.current-catalog") && !name.equals("sql.current-database")) {
                settings.put(NAMES.getOrDefault(name, name), value);
            }
        });
        return settings;
    }
}
