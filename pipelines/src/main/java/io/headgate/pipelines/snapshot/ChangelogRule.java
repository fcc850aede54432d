package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.sql.TableDefinition;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which changes a table carries, as its definition says. */
final class ChangelogRule {
    private ChangelogRule() {}

    /** What is written down or follows from a key; empty where only the query can tell (views, CREATE TABLE AS). */
    static Optional<Changelog> stated(TableKind kind, Optional<TableDefinition> definition) {
        if (definition.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> options = definition.get().options();
        Optional<Changelog> mode = mode(options);
        if (mode.isPresent()) {
            return mode;
        }
        if (!definition.get().primaryKey().isEmpty()) {
            return Optional.of(Changelog.UPSERT);
        }
        return switch (kind) {
            case TABLE -> Optional.of(Changelog.APPEND);
            case TABLE_AS, VIEW, MATERIALIZED_TABLE, UNDEFINED -> Optional.empty();
        };
    }

    private static Optional<Changelog> mode(Map<String, String> options) {
        return switch (options.getOrDefault("changelog.mode", "").toLowerCase(Locale.ROOT)) {
            case "append" -> Optional.of(Changelog.APPEND);
            case "upsert" -> Optional.of(Changelog.UPSERT);
            case "retract" -> Optional.of(Changelog.RETRACT);
            default -> byConnector(options);
        };
    }

    private static Optional<Changelog> byConnector(Map<String, String> options) {
        if (options.getOrDefault("connector", "").equals("upsert-kafka")) {
            return Optional.of(Changelog.UPSERT);
        }
        String format = options.getOrDefault("value.format", options.getOrDefault("format", ""));
        boolean changes = format.contains("debezium") || format.contains("canal") || format.contains("maxwell");
        return changes ? Optional.of(Changelog.RETRACT) : Optional.empty();
    }
}
