package io.headgate.pipelines.inventory;

import com.fasterxml.jackson.annotation.JsonValue;
import io.headgate.pipelines.json.PrettyJson;
import io.headgate.pipelines.scan.DeclaredExternal;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code inventory.json} says: every table of the project and every declared external one, by name.
 *
 * <pre>{@code
 * Inventory.of(index, declared).tables().get("fct_order").productName();   // p1
 * }</pre>
 */
public record Inventory(@JsonValue SortedMap<String, InventoryEntry> tables) {
    public static final String FILE = "inventory.json";

    public Inventory {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    }

    /** A table of the project is never overridden by a declared external one of the same name. */
    public static Inventory of(SnapshotIndex index, Collection<DeclaredExternal> declared) {
        References references = new References(index);
        SortedMap<String, InventoryEntry> entries = new TreeMap<>();
        declared.forEach(external -> entries.put(external.name(), references.entry(external)));
        for (ProjectTable table : index.snapshot().tables()) {
            entries.put(table.name(), references.entry(table));
        }
        return new Inventory(entries);
    }

    /** How many of the tables others own. */
    public long externals() {
        return tables.values().stream()
                .filter(entry -> entry.type().equals(References.EXTERNAL))
                .count();
    }

    /** The file's content: four spaces, ASCII only, no newline at the end. */
    public String text() {
        return PrettyJson.text(tables, 4, true);
    }
}
