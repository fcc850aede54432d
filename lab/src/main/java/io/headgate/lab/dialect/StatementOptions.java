package io.headgate.lab.dialect;

import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.table.api.ValidationException;

/**
 * What a statement says to the tables it reads and writes: settings of the session that the table factory looks up while it
 * plans. Written by the engine, absent in sessions of other programs.
 */
public final class StatementOptions {
    /** Where the topics are now. Set for every session of the gateway. */
    public static final String BOOTSTRAP = "headgate.bootstrap";

    /** Unique for the statement; names its consumer groups and transactions. */
    public static final String STATEMENT = "headgate.statement";

    /** {@code exactly-once} or {@code at-least-once}. */
    public static final String DELIVERY = "headgate.delivery";

    /** Followed by a topic's name: the offsets at which to begin, as {@code scan.startup.specific-offsets} has them. */
    public static final String START_POSITIONS = "headgate.start-positions.";

    /** The settings of Confluent Cloud that hold for all tables of a statement, such as {@code sql.tables.scan.startup.mode}. */
    public static final String ALL_TABLES = "sql.tables.";

    /** {@code now}: read what is there and end. */
    public static final String SNAPSHOT = "sql.snapshot.mode";

    /** What the ids of all transactions begin with that statements of the lab make. */
    public static final String TRANSACTIONS = "headgate.";

    private final ReadableConfig session;

    StatementOptions(ReadableConfig session) {
        this.session = session;
    }

    /** What the ids of the statement's transactions begin with. */
    public static String transactionsOf(String statement) {
        return TRANSACTIONS + statement + ".";
    }

    String bootstrap() {
        return text(BOOTSTRAP).orElseThrow(() -> new ValidationException("There is no setting " + BOOTSTRAP + "."));
    }

    Optional<String> statement() {
        return text(STATEMENT);
    }

    boolean exactlyOnce() {
        return statement().isPresent() && text(DELIVERY).orElse("").equals("exactly-once");
    }

    boolean snapshot() {
        return text(SNAPSHOT).orElse("off").equals("now");
    }

    Optional<String> startPositions(String topic) {
        return text(START_POSITIONS + topic);
    }

    /** Adds the scan options of the statement to those of a table that has none of the same group. */
    void addScanOptions(String topic, Map<String, String> table) {
        if (table.keySet().stream().noneMatch(option -> option.startsWith("scan.startup."))) {
            addStartup(topic, table);
        }
        if (table.keySet().stream().noneMatch(option -> option.startsWith("scan.bounded."))) {
            copy(table, "scan.bounded.mode");
            copy(table, "scan.bounded.timestamp-millis");
            if (snapshot()) {
                table.putIfAbsent("scan.bounded.mode", "latest-offset");
            }
        }
    }

    private void addStartup(String topic, Map<String, String> table) {
        Optional<String> positions = startPositions(topic);
        if (positions.isPresent()) {
            table.put("scan.startup.mode", "specific-offsets");
            table.put("scan.startup.specific-offsets", positions.get());
            return;
        }
        copy(table, "scan.startup.mode");
        copy(table, "scan.startup.specific-offsets");
        copy(table, "scan.startup.timestamp-millis");
        // The default of the connector, the group's offsets, fails for a group that has none.
        table.putIfAbsent("scan.startup.mode", "earliest-offset");
    }

    private void copy(Map<String, String> table, String option) {
        text(ALL_TABLES + option).ifPresent(value -> table.put(option, value));
    }

    private Optional<String> text(String key) {
        return session.getOptional(ConfigOptions.key(key).stringType().noDefaultValue());
    }
}
