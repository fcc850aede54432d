package io.headgate.pipelines.world;

import java.util.List;
import java.util.Optional;

/**
 * A table or view that exists on the platform.
 *
 * @param name plain in the environment's own catalog and database, else dotted
 * @param id the platform's id of the table, where it has one
 * @param topicId the id of the Kafka topic behind it; a topic that was dropped and made again has another one
 * @param ddl the DDL that would make it again, empty when the platform does not tell
 * @param reads what a view reads, as its SQL names it; empty for tables
 * @param rows whether it holds rows, where that was looked at
 * @param verified the ledger holds the verification of its bounded statements: they ran to their end
 */
public record WorldTable(
        String name,
        ObjectKind kind,
        Optional<String> id,
        Optional<String> topicId,
        TableShape shape,
        String ddl,
        List<String> reads,
        Retention retention,
        Rows rows,
        boolean verified) {
    public WorldTable {
        reads = List.copyOf(reads);
    }

    /** Whether it is a view: holds no rows, its readers read what it reads. */
    public boolean view() {
        return switch (kind) {
            case VIEW -> true;
            case TABLE, MATERIALIZED_TABLE -> false;
        };
    }

    /** Whether the table still holds everything that was ever written to it (of an upsert table: every key's last row). */
    public boolean complete() {
        return retention.unlimited()
                || (retention.compacted() && !shape.changelog().appendOnly());
    }
}
