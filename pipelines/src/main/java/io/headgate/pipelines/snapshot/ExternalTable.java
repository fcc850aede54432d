package io.headgate.pipelines.snapshot;

import java.util.List;
import java.util.Optional;

/**
 * A table that the project reads and does not define.
 *
 * @param name the dotted name as it is read, {@code raw_orders} or {@code catalog.database.raw_orders}
 * @param product the product that owns it, where it was declared
 * @param topic the Kafka topic behind it, where it was declared
 * @param declared it stands in {@code external_tables.json}; else its name is only known from SQL
 * @param readers the tables of the project that read it, sorted
 */
public record ExternalTable(
        String name, Optional<String> product, Optional<String> topic, boolean declared, List<String> readers) {
    public ExternalTable {
        readers = List.copyOf(readers);
    }
}
