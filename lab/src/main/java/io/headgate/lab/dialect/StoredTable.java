package io.headgate.lab.dialect;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.catalog.CatalogBaseTable;
import org.apache.flink.table.catalog.CatalogPropertiesUtil;
import org.apache.flink.table.catalog.CatalogTable;
import org.apache.flink.table.catalog.CatalogView;
import org.apache.flink.table.catalog.ResolvedCatalogTable;
import org.apache.flink.table.catalog.ResolvedCatalogView;
import org.apache.flink.table.expressions.DefaultSqlFactory;

/**
 * A table or view as it lies in the catalog's folder.
 *
 * @param view true for a view
 * @param properties Flink's own flat form of a table: columns, watermark, key, distribution, options, query of a view
 */
record StoredTable(boolean view, SortedMap<String, String> properties) {
    static final String ORIGINAL_QUERY = "original-query";
    private static final String EXPANDED_QUERY = "expanded-query";

    StoredTable {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    /** Of a table as Flink hands it to a catalog: resolved. */
    static StoredTable of(CatalogBaseTable table) {
        if (table instanceof ResolvedCatalogView view) {
            SortedMap<String, String> properties =
                    new TreeMap<>(CatalogPropertiesUtil.serializeCatalogView(view, DefaultSqlFactory.INSTANCE));
            properties.put(ORIGINAL_QUERY, view.getOriginalQuery());
            properties.put(EXPANDED_QUERY, view.getExpandedQuery());
            return new StoredTable(true, properties);
        }
        if (table instanceof ResolvedCatalogTable resolved) {
            return new StoredTable(
                    false,
                    new TreeMap<>(CatalogPropertiesUtil.serializeCatalogTable(resolved, DefaultSqlFactory.INSTANCE)));
        }
        throw new IllegalArgumentException("cannot be kept in the catalog: " + table.getTableKind());
    }

    /** The table as declared, without anything the dialect adds. */
    CatalogBaseTable declared() {
        if (view) {
            Map<String, String> schemaOnly = new TreeMap<>(properties);
            schemaOnly.remove(ORIGINAL_QUERY);
            schemaOnly.remove(EXPANDED_QUERY);
            CatalogTable parsed = CatalogPropertiesUtil.deserializeCatalogTable(schemaOnly);
            return CatalogView.of(
                    parsed.getUnresolvedSchema(),
                    parsed.getComment(),
                    properties.getOrDefault(ORIGINAL_QUERY, ""),
                    properties.getOrDefault(EXPANDED_QUERY, ""),
                    parsed.getOptions());
        }
        CatalogTable table = CatalogPropertiesUtil.deserializeCatalogTable(properties);
        return isDialect() ? withSchema(table, RowtimeColumn.removeFrom(table.getUnresolvedSchema())) : table;
    }

    /** The table as Flink plans with it. */
    CatalogBaseTable seen() {
        if (!isDialect()) {
            return declared();
        }
        CatalogTable table = CatalogPropertiesUtil.deserializeCatalogTable(properties);
        Schema declared = RowtimeColumn.removeFrom(table.getUnresolvedSchema());
        return withSchema(table, RowtimeColumn.addTo(declared));
    }

    /** True for a table that is a topic. */
    boolean isDialect() {
        return !view && ConfluentTableFactory.isDialect(properties);
    }

    private static CatalogTable withSchema(CatalogTable table, Schema schema) {
        CatalogTable.Builder changed = CatalogTable.newBuilder()
                .schema(schema)
                .comment(table.getComment())
                .partitionKeys(table.getPartitionKeys())
                .options(table.getOptions());
        table.getDistribution().ifPresent(changed::distribution);
        return changed.build();
    }
}
