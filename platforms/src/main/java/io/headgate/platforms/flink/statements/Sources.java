package io.headgate.platforms.flink.statements;

import io.headgate.pipelines.sql.TableRead;
import io.headgate.pipelines.world.ObjectKind;
import io.headgate.platforms.flink.tables.Catalog;
import io.headgate.platforms.flink.tables.CatalogEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables that a statement reads, those behind views included. */
final class Sources {
    private final Catalog catalog;
    private final Map<String, CatalogEntry> tables = new TreeMap<>();
    private final Map<String, CatalogEntry> named = new LinkedHashMap<>();

    private Sources(Catalog catalog) {
        this.catalog = catalog;
    }

    static Sources of(Catalog catalog, List<TableRead> reads) {
        Sources sources = new Sources(catalog);
        Set<String> seen = new TreeSet<>();
        for (TableRead read : reads) {
            String name = catalog.name(read.table().path());
            if (seen.add(name)) {
                catalog.find(name).ifPresent(entry -> sources.named.put(name, entry));
            }
        }
        sources.expand(new ArrayList<>(sources.named.values()), new TreeSet<>());
        return sources;
    }

    private void expand(List<CatalogEntry> entries, Set<String> seen) {
        for (CatalogEntry entry : entries) {
            if (!seen.add(entry.name())) {
                continue;
            }
            if (entry.kind() == ObjectKind.VIEW) {
                expand(
                        entry.reads().stream()
                                .flatMap(name -> catalog.find(name).stream())
                                .toList(),
                        seen);
            } else {
                tables.put(entry.name(), entry);
            }
        }
    }

    /** All tables that hold the rows, by name. */
    Map<String, CatalogEntry> tables() {
        return tables;
    }

    /** The table or view that the SQL names so. */
    Optional<CatalogEntry> named(List<String> path) {
        return Optional.ofNullable(named.get(catalog.name(path)));
    }
}
