package io.headgate.lab.dialect;

import io.headgate.lab.internal.BucketedSink;
import io.headgate.lab.internal.UpsertSource;
import java.util.Map;
import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.streaming.connectors.kafka.table.KafkaDynamicTableFactory;
import org.apache.flink.streaming.connectors.kafka.table.UpsertKafkaDynamicTableFactory;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.catalog.CatalogTable;
import org.apache.flink.table.catalog.ResolvedCatalogTable;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.connector.sink.DynamicTableSink;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.factories.DynamicTableSinkFactory;
import org.apache.flink.table.factories.DynamicTableSourceFactory;
import org.apache.flink.table.factories.FactoryUtil;

/**
 * Makes sources and sinks for {@code 'connector' = 'confluent'}, which {@link ConfluentCatalog} writes on every table that has no
 * connector of its own, out of Flink's Kafka connectors. Found by Flink through {@code META-INF/services}.
 */
public final class ConfluentTableFactory implements DynamicTableSourceFactory, DynamicTableSinkFactory {
    static final String CONNECTOR = "confluent";

    @Override
    public String factoryIdentifier() {
        return CONNECTOR;
    }

    @Override
    public Set<ConfigOption<?>> requiredOptions() {
        return Set.of();
    }

    @Override
    public Set<ConfigOption<?>> optionalOptions() {
        return Set.of();
    }

    static boolean isDialect(Map<String, String> options) {
        return options.getOrDefault(FactoryUtil.CONNECTOR.key(), CONNECTOR).equals(CONNECTOR);
    }

    @Override
    public DynamicTableSource createDynamicTableSource(Context table) {
        ConnectorOptions connector = connector(table);
        Map<String, String> options = connector.source();
        return switch (connector.kind()) {
            case APPEND, RETRACT ->
                new KafkaDynamicTableFactory().createDynamicTableSource(translated(table, options, false));
            case UPSERT -> UpsertSource.create(translated(table, options, true));
        };
    }

    @Override
    public DynamicTableSink createDynamicTableSink(Context table) {
        ConnectorOptions connector = connector(table);
        Map<String, String> options = connector.sink();
        return new BucketedSink(
                switch (connector.kind()) {
                    case APPEND, RETRACT ->
                        new KafkaDynamicTableFactory().createDynamicTableSink(translated(table, options, false));
                    case UPSERT ->
                        new UpsertKafkaDynamicTableFactory().createDynamicTableSink(translated(table, options, true));
                });
    }

    private static ConnectorOptions connector(Context table) {
        return new ConnectorOptions(
                table.getObjectIdentifier().getObjectName(),
                table.getCatalogTable(),
                new StatementOptions(table.getConfiguration()));
    }

    /** The plain kafka connector refuses a primary key, which an append or retract table of the dialect may have. */
    private static Context translated(Context table, Map<String, String> options, boolean keepPrimaryKey) {
        ResolvedCatalogTable resolved = table.getCatalogTable();
        ResolvedSchema schema = resolved.getResolvedSchema();
        ResolvedSchema seen = keepPrimaryKey
                ? schema
                : new ResolvedSchema(schema.getColumns(), schema.getWatermarkSpecs(), null, schema.getIndexes());
        CatalogTable plain = CatalogTable.newBuilder()
                .schema(Schema.newBuilder().fromResolvedSchema(seen).build())
                .comment(resolved.getComment())
                .options(options)
                .build();
        return new FactoryUtil.DefaultDynamicTableContext(
                table.getObjectIdentifier(),
                new ResolvedCatalogTable(plain, seen),
                Map.of(),
                table.getConfiguration(),
                table.getClassLoader(),
                table.isTemporary());
    }
}
