package io.headgate.lab.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.table.catalog.ResolvedCatalogTable;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.catalog.TableDistribution;
import org.apache.flink.table.catalog.UniqueConstraint;

/** Translates the options of a table of the dialect into those of Flink's {@code kafka} and {@code upsert-kafka} connectors. */
final class ConnectorOptions {
    /** Pending commits of a killed process must outlive the time until somebody starts the lab again. */
    private static final long TRANSACTION_TIMEOUT_MILLIS = 7L * 24 * 60 * 60 * 1000;

    private final String topic;
    private final Map<String, String> declared;
    private final List<String> keys;
    private final int physicalColumns;
    private final ChangelogKind kind;
    private final StatementOptions statement;

    /** @param table as resolved, hints of the statement included */
    ConnectorOptions(String topic, ResolvedCatalogTable table, StatementOptions statement) {
        ResolvedSchema schema = table.getResolvedSchema();
        this.topic = topic;
        this.declared = table.getOptions();
        this.kind = ChangelogKind.of(declared, schema.getPrimaryKey().isPresent());
        this.keys = keys(table, kind);
        this.physicalColumns = (int) schema.getColumns().stream()
                .filter(column -> column.isPhysical())
                .count();
        this.statement = statement;
    }

    ChangelogKind kind() {
        return kind;
    }

    private static List<String> keys(ResolvedCatalogTable table, ChangelogKind kind) {
        if (kind == ChangelogKind.UPSERT) {
            return table.getResolvedSchema()
                    .getPrimaryKey()
                    .map(UniqueConstraint::getColumns)
                    .orElse(List.of());
        }
        return table.getDistribution().map(TableDistribution::getBucketKeys).orElse(List.of());
    }

    Map<String, String> source() {
        Map<String, String> options = common();
        options.put(
                "properties.group.id",
                declared.getOrDefault(
                        "properties.group.id", statement.statement().orElse("flink-" + topic)));
        options.put(
                "properties.isolation.level",
                declared.getOrDefault("kafka.consumer.isolation-level", "read-committed")
                        .replace('-', '_'));
        options.put("scan.topic-partition-discovery.interval", "0");
        Map<String, String> scan = new LinkedHashMap<>();
        declared.forEach((name, value) -> {
            if (name.startsWith("scan.")) {
                scan.put(name, value);
            }
        });
        statement.addScanOptions(topic, scan);
        options.putAll(scan);
        errorHandling(options);
        return options;
    }

    Map<String, String> sink() {
        Map<String, String> options = common();
        declared.forEach((name, value) -> {
            if (name.startsWith("sink.")) {
                options.put(name, value);
            }
        });
        String compression = declared.get("kafka.producer.compression.type");
        if (compression != null) {
            options.put("properties.compression.type", compression);
        }
        if (statement.exactlyOnce()) {
            options.putIfAbsent("sink.delivery-guarantee", "exactly-once");
            options.putIfAbsent(
                    "sink.transactional-id-prefix",
                    StatementOptions.transactionsOf(statement.statement().orElse("")) + topic);
            options.putIfAbsent("sink.transaction-naming-strategy", "POOLING");
            // The first request of a transaction is always sent twice, with this pause between.
            options.put("properties.retry.backoff.ms", "5");
            options.put("properties.transaction.timeout.ms", String.valueOf(TRANSACTION_TIMEOUT_MILLIS));
        }
        return options;
    }

    private Map<String, String> common() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("connector", kind == ChangelogKind.UPSERT ? "upsert-kafka" : "kafka");
        options.put("topic", topic);
        options.put("properties.bootstrap.servers", statement.bootstrap());
        options.put("value.format", valueFormat());
        options.put("value.fields-include", keyIsPartOfValue() ? "ALL" : "EXCEPT_KEY");
        if (!keys.isEmpty()) {
            options.put("key.format", format(declared.get("key.format")));
            if (kind != ChangelogKind.UPSERT) {
                options.put("key.fields", String.join(";", keys));
            }
            String prefix = declared.get("key.fields-prefix");
            if (prefix != null) {
                options.put("key.fields-prefix", prefix);
            }
        }
        declared.forEach((name, value) -> {
            if (name.startsWith("value.json.") || (name.startsWith("key.json.") && !keys.isEmpty())) {
                options.put(name, value);
            }
        });
        return options;
    }

    /** A table that is nothing but its key needs a value all the same: no value would delete the key. */
    private boolean keyIsPartOfValue() {
        return keys.isEmpty()
                || keys.size() == physicalColumns
                || declared.getOrDefault("value.fields-include", "except-key").equalsIgnoreCase("all");
    }

    private String valueFormat() {
        return kind == ChangelogKind.RETRACT ? "debezium-json" : format(declared.get("value.format"));
    }

    /** Without a Schema Registry every registry format is JSON. */
    private static String format(@org.jspecify.annotations.Nullable String declared) {
        if (declared == null) {
            return "json";
        }
        return switch (declared.toLowerCase(Locale.ROOT)) {
            case "json-registry", "avro-registry", "proto-registry" -> "json";
            case "json-debezium-registry", "avro-debezium-registry", "proto-debezium-registry" -> "debezium-json";
            default -> declared;
        };
    }

    private void errorHandling(Map<String, String> options) {
        String mode = declared.getOrDefault("error-handling.mode", "fail").toLowerCase(Locale.ROOT);
        if (mode.equals("fail")) {
            return;
        }
        List<String> parts = new ArrayList<>(List.of("value"));
        if (!keys.isEmpty()) {
            parts.add("key");
        }
        for (String part : parts) {
            if ("json".equals(options.get(part + ".format"))) {
                options.putIfAbsent(part + ".json.ignore-parse-errors", "true");
            }
        }
    }
}
