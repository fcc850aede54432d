package io.headgate.evidence.noloss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headgate.evidence.project.FlowProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what the statement with state has written last for each group, and compares it with what it must be. */
final class Sums {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;

    /** How often a group was seen, and the sum of its numbers. */
    private record Sum(long count, long total) {}

    Sums(String bootstrap) {
        this.settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    }

    /** How many groups are not exact for the numbers from 0 to below {@code produced}, after a patience in which they may become so. */
    int wrong(long produced, Duration patience) {
        Map<Long, Sum> wanted = wanted(produced);
        Map<Long, Sum> seen = new HashMap<>();
        long end = System.nanoTime() + patience.toNanos();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(FlowProject.SUMS).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            while (!seen.equals(wanted) && System.nanoTime() < end) {
                consumer.poll(POLL).forEach(record -> note(record, seen));
            }
        }
        return (int) wanted.entrySet().stream()
                .filter(each -> !each.getValue().equals(seen.get(each.getKey())))
                .count();
    }

    private static Map<Long, Sum> wanted(long produced) {
        Map<Long, Sum> sums = new HashMap<>();
        for (long number = 0; number < produced; number++) {
            sums.merge(
                    number % FlowProject.GROUPS,
                    new Sum(1, number),
                    (a, b) -> new Sum(a.count() + b.count(), a.total() + b.total()));
        }
        return sums;
    }

    /** Some formats put the number of a schema before the JSON. */
    private static void note(ConsumerRecord<byte[], byte[]> record, Map<Long, Sum> seen) {
        if (record.value() == null) {
            return;
        }
        String text = new String(record.value(), StandardCharsets.UTF_8);
        try {
            JsonNode row = new JsonMapper().readTree(text.substring(Math.max(0, text.indexOf('{'))));
            seen.put(
                    row.path("k").asLong(),
                    new Sum(row.path("n").asLong(), row.path("total").asLong()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
