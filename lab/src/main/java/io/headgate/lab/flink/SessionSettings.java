package io.headgate.lab.flink;

import io.headgate.lab.dialect.StatementOptions;
import io.headgate.lab.engine.Positions;
import io.headgate.lab.engine.StatementOrder;
import java.util.Map;
import java.util.TreeMap;

/** Turns the properties of a statement into settings of the session that plans it. */
final class SessionSettings {
    private static final Map<String, String> FLINK_NAMES = Map.of(
            "sql.state-ttl", "table.exec.state.ttl",
            "sql.local-time-zone", "table.local-time-zone",
            "sql.tables.scan.idle-timeout", "table.exec.source.idle-timeout");

    private SessionSettings() {}

    static Map<String, String> of(StatementOrder order) {
        Map<String, String> settings = new TreeMap<>();
        order.properties().forEach((name, value) -> {
            String flinkName = FLINK_NAMES.get(name);
            if (flinkName != null) {
                settings.put(flinkName, value);
            } else if (name.startsWith(StatementOptions.ALL_TABLES) || name.equals(StatementOptions.SNAPSHOT)) {
                settings.put(name, value);
            }
        });
        order.startPositions()
                .topics()
                .forEach((topic, offsets) ->
                        settings.put(StatementOptions.START_POSITIONS + topic, Positions.asText(offsets)));
        settings.put(StatementOptions.STATEMENT, uniqueName(order));
        settings.put(StatementOptions.DELIVERY, "exactly-once");
        settings.put("pipeline.name", order.name());
        return settings;
    }

    /** The name of a statement that no other ever has; its consumer groups are called so. */
    static String uniqueName(StatementOrder order) {
        return order.name() + "-" + order.id();
    }

    static String transactionsOf(StatementOrder order) {
        return StatementOptions.transactionsOf(uniqueName(order));
    }
}
