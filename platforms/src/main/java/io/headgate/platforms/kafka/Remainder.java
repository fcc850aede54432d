package io.headgate.platforms.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Whether records lie between two offsets. The marks that transactions leave in a partition have offsets too, which no reader ever
 * reaches: only a look tells them from records.
 */
public final class Remainder {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Remainder() {}

    /** Whether a reader of committed records finds none from {@code from} on before {@code end}; false when that is not clear soon. */
    public static boolean isEmpty(KafkaCluster cluster, String topic, int partition, long from, long end) {
        Map<String, Object> settings = new HashMap<>(cluster.settings());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "headgate-look");
        TopicPartition place = new TopicPartition(topic, partition);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(Set.of(place));
            consumer.seek(place, from);
            while (System.nanoTime() < deadline) {
                var records = consumer.poll(Duration.ofMillis(100)).records(place);
                if (!records.isEmpty()) {
                    return records.get(0).offset() >= end;
                }
                if (consumer.position(place) >= end) {
                    return true;
                }
            }
            return false;
        } catch (KafkaException unclear) {
            return false;
        }
    }
}
