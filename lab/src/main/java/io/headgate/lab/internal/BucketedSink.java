package io.headgate.lab.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.table.catalog.TableDistribution;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.connector.sink.DynamicTableSink;
import org.apache.flink.table.connector.sink.abilities.SupportsBucketing;
import org.apache.flink.table.connector.sink.abilities.SupportsWritingMetadata;
import org.apache.flink.table.types.DataType;

/**
 * A Kafka sink that accepts DISTRIBUTED BY. The key fields that the sink was made with already spread the records; Flink only
 * wants to hear that the sink can do it.
 */
public final class BucketedSink implements DynamicTableSink, SupportsBucketing, SupportsWritingMetadata {
    private final DynamicTableSink sink;
    private final SupportsWritingMetadata metadata;

    /** @param sink of one of the Kafka connectors, all of which can write metadata */
    public BucketedSink(DynamicTableSink sink) {
        this.sink = sink;
        this.metadata = (SupportsWritingMetadata) sink;
    }

    @Override
    public Set<TableDistribution.Kind> listAlgorithms() {
        return Set.of(TableDistribution.Kind.HASH, TableDistribution.Kind.UNKNOWN);
    }

    @Override
    public boolean requiresBucketCount() {
        return false;
    }

    @Override
    public ChangelogMode getChangelogMode(ChangelogMode requested) {
        return sink.getChangelogMode(requested);
    }

    @Override
    public SinkRuntimeProvider getSinkRuntimeProvider(Context context) {
        return sink.getSinkRuntimeProvider(context);
    }

    @Override
    public Map<String, DataType> listWritableMetadata() {
        return metadata.listWritableMetadata();
    }

    @Override
    public void applyWritableMetadata(List<String> keys, DataType consumed) {
        metadata.applyWritableMetadata(keys, consumed);
    }

    @Override
    public DynamicTableSink copy() {
        return new BucketedSink(sink.copy());
    }

    @Override
    public String asSummaryString() {
        return sink.asSummaryString();
    }
}
