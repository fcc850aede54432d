package io.headgate.lab.internal;

import io.headgate.lab.engine.Positions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.streaming.connectors.kafka.config.BoundedMode;
import org.apache.flink.streaming.connectors.kafka.config.StartupMode;
import org.apache.flink.streaming.connectors.kafka.table.KafkaConnectorOptions;
import org.apache.flink.streaming.connectors.kafka.table.KafkaConnectorOptions.ScanBoundedMode;
import org.apache.flink.streaming.connectors.kafka.table.KafkaConnectorOptions.ScanStartupMode;
import org.apache.flink.streaming.connectors.kafka.table.KafkaConnectorOptions.ValueFieldsStrategy;
import org.apache.flink.streaming.connectors.kafka.table.KafkaDynamicSource;
import org.apache.flink.streaming.connectors.kafka.table.UpsertKafkaDynamicTableFactory;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.connector.format.DecodingFormat;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.factories.DeserializationFormatFactory;
import org.apache.flink.table.factories.DynamicTableFactory;
import org.apache.flink.table.factories.FactoryUtil;
import org.apache.flink.table.types.DataType;
import org.apache.flink.types.RowKind;
import org.apache.kafka.common.TopicPartition;

/**
 * The source of an upsert table with startup options. Flink's own factory always reads such a table from the beginning; the
 * source behind it can start anywhere.
 */
public final class UpsertSource {
    private static final String CLIENT_PROPERTY = "properties.";

    /** As Flink's own factory has it: whole rows, also for deletions. */
    private static final ChangelogMode UPSERTS = ChangelogMode.newBuilder()
            .addContainedKind(RowKind.UPDATE_AFTER)
            .addContainedKind(RowKind.DELETE)
            .build();

    private UpsertSource() {}

    /**
     * Makes the source.
     *
     * @param table with the options of {@code upsert-kafka} and {@code scan.startup.*}
     */
    public static DynamicTableSource create(DynamicTableFactory.Context table) {
        FactoryUtil.TableFactoryHelper helper =
                FactoryUtil.createTableFactoryHelper(new UpsertKafkaDynamicTableFactory(), table);
        ReadableConfig options = helper.getOptions();
        DecodingFormat<DeserializationSchema<RowData>> key =
                helper.discoverDecodingFormat(DeserializationFormatFactory.class, KafkaConnectorOptions.KEY_FORMAT);
        DecodingFormat<DeserializationSchema<RowData>> value =
                helper.discoverDecodingFormat(DeserializationFormatFactory.class, KafkaConnectorOptions.VALUE_FORMAT);
        int[] keyColumns = table.getPrimaryKeyIndexes();
        Map<String, String> all = table.getCatalogTable().getOptions();
        String topic = options.get(KafkaConnectorOptions.TOPIC).get(0);
        return new KafkaDynamicSource(
                table.getPhysicalRowDataType(),
                key,
                new UpsertFormat(value),
                keyColumns,
                valueColumns(table, keyColumns, options),
                options.getOptional(KafkaConnectorOptions.KEY_FIELDS_PREFIX).orElse(null),
                List.of(topic),
                null,
                clientProperties(all),
                startupMode(options),
                startupOffsets(topic, options),
                options.getOptional(KafkaConnectorOptions.SCAN_STARTUP_TIMESTAMP_MILLIS)
                        .orElse(0L),
                boundedMode(options),
                offsets(
                        topic,
                        options.getOptional(KafkaConnectorOptions.SCAN_BOUNDED_SPECIFIC_OFFSETS)
                                .orElse("")),
                options.getOptional(KafkaConnectorOptions.SCAN_BOUNDED_TIMESTAMP_MILLIS)
                        .orElse(0L),
                true,
                table.getObjectIdentifier().asSummaryString(),
                options.getOptional(KafkaConnectorOptions.SCAN_PARALLELISM).orElse(null));
    }

    private static int[] valueColumns(DynamicTableFactory.Context table, int[] keyColumns, ReadableConfig options) {
        int columns = table.getPhysicalRowDataType().getChildren().size();
        boolean all = options.get(KafkaConnectorOptions.VALUE_FIELDS_INCLUDE) == ValueFieldsStrategy.ALL;
        return IntStream.range(0, columns)
                .filter(column -> all || IntStream.of(keyColumns).noneMatch(key -> key == column))
                .toArray();
    }

    private static Properties clientProperties(Map<String, String> options) {
        Properties properties = new Properties();
        options.forEach((name, value) -> {
            if (name.startsWith(CLIENT_PROPERTY)) {
                properties.setProperty(name.substring(CLIENT_PROPERTY.length()), value);
            }
        });
        return properties;
    }

    private static StartupMode startupMode(ReadableConfig options) {
        ScanStartupMode mode = options.get(KafkaConnectorOptions.SCAN_STARTUP_MODE);
        return switch (mode) {
            case EARLIEST_OFFSET -> StartupMode.EARLIEST;
            case LATEST_OFFSET -> StartupMode.LATEST;
            case GROUP_OFFSETS -> StartupMode.GROUP_OFFSETS;
            case SPECIFIC_OFFSETS -> StartupMode.SPECIFIC_OFFSETS;
            case TIMESTAMP -> StartupMode.TIMESTAMP;
        };
    }

    private static BoundedMode boundedMode(ReadableConfig options) {
        ScanBoundedMode mode = options.get(KafkaConnectorOptions.SCAN_BOUNDED_MODE);
        return switch (mode) {
            case UNBOUNDED -> BoundedMode.UNBOUNDED;
            case LATEST_OFFSET -> BoundedMode.LATEST;
            case GROUP_OFFSETS -> BoundedMode.GROUP_OFFSETS;
            case TIMESTAMP -> BoundedMode.TIMESTAMP;
            case SPECIFIC_OFFSETS -> BoundedMode.SPECIFIC_OFFSETS;
        };
    }

    private static Map<TopicPartition, Long> startupOffsets(String topic, ReadableConfig options) {
        return offsets(
                topic,
                options.getOptional(KafkaConnectorOptions.SCAN_STARTUP_SPECIFIC_OFFSETS)
                        .orElse(""));
    }

    private static Map<TopicPartition, Long> offsets(String topic, String text) {
        Map<TopicPartition, Long> offsets = new LinkedHashMap<>();
        if (text.isEmpty()) {
            return offsets;
        }
        try {
            Positions.parse(text)
                    .forEach((partition, offset) -> offsets.put(new TopicPartition(topic, partition), offset));
        } catch (IllegalArgumentException e) {
            throw new ValidationException("Invalid offsets of topic '" + topic + "': " + text, e);
        }
        return offsets;
    }

    /** A format that holds insertions, read as the newest rows of their keys. */
    private record UpsertFormat(DecodingFormat<DeserializationSchema<RowData>> format)
            implements DecodingFormat<DeserializationSchema<RowData>> {
        @Override
        public DeserializationSchema<RowData> createRuntimeDecoder(
                DynamicTableSource.Context context, DataType physicalType) {
            return format.createRuntimeDecoder(context, physicalType);
        }

        @Override
        public ChangelogMode getChangelogMode() {
            return UPSERTS;
        }
    }
}
