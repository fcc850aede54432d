package io.headgate.pipelines.inventory;

import io.headgate.pipelines.scan.DeclaredExternal;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import java.util.Optional;

/** How tables, files and products are named in shift_left's files. */
final class References {
    static final String EXTERNAL = "external_kafka";

    private static final String NO_PRODUCT = "None";

    private final SnapshotIndex index;

    References(SnapshotIndex index) {
        this.index = index;
    }

    InventoryEntry entry(ProjectTable table) {
        return new InventoryEntry(
                table.name(),
                product(table.product()),
                type(table),
                dml(table),
                ddl(table),
                table.folder(),
                Optional.empty());
    }

    InventoryEntry entry(DeclaredExternal external) {
        return new InventoryEntry(
                external.name(), product(external.product().orElse("")), EXTERNAL, "", "", "", external.topic());
    }

    static String product(String product) {
        return product.isEmpty() ? NO_PRODUCT : product;
    }

    /** That tool counts the stage layer among the intermediates. */
    static String type(ProjectTable table) {
        return switch (table.type()) {
            case "stage" -> "intermediate";
            case "table" -> "unknown-type";
            default -> table.type();
        };
    }

    String ddl(ProjectTable table) {
        return table.ddl().map(this::file).orElse("");
    }

    /** The first file that writes the table; a definition that also writes is the table's DDL. */
    String dml(ProjectTable table) {
        Optional<String> writer = table.writers().stream()
                .filter(id -> !table.ddl().equals(Optional.of(id)))
                .findFirst();
        return writer.map(this::file).orElse("");
    }

    private String file(String statement) {
        return index.statement(statement).file();
    }
}
