package io.headgate.benchmarks;

import java.util.stream.Collectors;

/** The DDL of a generated table, in the dialect of Confluent Cloud. */
final class Definition {
    private Definition() {}

    static String of(GeneratedTable table) {
        String columns = table.query().columns().stream()
                .map(column -> "    " + column.name() + " " + column.type())
                .collect(Collectors.joining(",\n"));
        String key = table.upsert() ? ",\n    PRIMARY KEY (id) NOT ENFORCED" : "";
        return """
                CREATE TABLE IF NOT EXISTS %s (
                %s%s
                ) DISTRIBUTED BY HASH(id) INTO 1 BUCKETS
                WITH (
                    'changelog.mode' = '%s',
                    'key.format' = 'json-registry',
                    'value.format' = 'json-registry',
                    'value.fields-include' = 'all',
                    'kafka.cleanup-policy' = '%s',
                    'kafka.retention.time' = '0'
                );
                """.formatted(
                        table.name(),
                        columns,
                        key,
                        table.upsert() ? "upsert" : "append",
                        table.upsert() ? "compact" : "delete");
    }
}
