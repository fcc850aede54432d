package io.headgate.lab.dialect;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.util.TimeUtils;

/** The options of a table that are settings of its topic. */
final class TopicConfig {
    static final int DEFAULT_BUCKETS = 6;

    private TopicConfig() {}

    /** Kafka's names and values for what the options say, and for what follows from the kind of changelog. */
    static SortedMap<String, String> of(Map<String, String> options, ChangelogKind kind) {
        SortedMap<String, String> config = new TreeMap<>();
        String policy =
                options.getOrDefault("kafka.cleanup-policy", kind == ChangelogKind.UPSERT ? "compact" : "delete");
        config.put("cleanup.policy", cleanupPolicy(policy));
        put(config, options, "kafka.retention.time", "retention.ms", TopicConfig::millis);
        put(config, options, "kafka.retention.size", "retention.bytes", TopicConfig::bytesOrUnlimited);
        put(config, options, "kafka.max-message-size", "max.message.bytes", TopicConfig::bytes);
        put(config, options, "kafka.compaction.time", "max.compaction.lag.ms", TopicConfig::millis);
        return config;
    }

    private static String cleanupPolicy(String policy) {
        return switch (policy.toLowerCase(Locale.ROOT)) {
            case "delete", "compact" -> policy.toLowerCase(Locale.ROOT);
            case "delete-compact" -> "compact,delete";
            default ->
                throw new ValidationException(
                        "Invalid value '" + policy
                                + "' for option 'kafka.cleanup-policy'. Supported values are: delete, compact, delete-compact.");
        };
    }

    private static void put(
            SortedMap<String, String> config, Map<String, String> options, String option, String name, Reader reader) {
        String value = options.get(option);
        if (value == null) {
            return;
        }
        try {
            config.put(name, reader.read(value.trim()));
        } catch (IllegalArgumentException e) {
            throw new ValidationException("Invalid value '" + value + "' for option '" + option + "'.", e);
        }
    }

    /** Zero means for ever. */
    private static String millis(String text) {
        long millis = TimeUtils.parseDuration(text).toMillis();
        return millis == 0 ? "-1" : String.valueOf(millis);
    }

    private static String bytes(String text) {
        return String.valueOf(MemorySize.parse(text).getBytes());
    }

    /** Zero means without limit. */
    private static String bytesOrUnlimited(String text) {
        String bytes = bytes(text);
        return bytes.equals("0") ? "-1" : bytes;
    }

    private interface Reader {
        String read(String text);
    }
}
