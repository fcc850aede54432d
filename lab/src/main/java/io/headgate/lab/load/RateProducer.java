package io.headgate.lab.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes numbered JSON rows at a steady rate. The number stands in the record's key and in its value, so that the rows suit
 * tables with and without a key.
 */
public final class RateProducer {
    private RateProducer() {}

    /** Returns when every record is acknowledged; throws when one is not. */
    public static void run(LoadOptions options) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", options.bootstrap(), "acks", "all", "enable.idempotence", "true", "linger.ms", 5);
        List<Future<RecordMetadata>> written = new ArrayList<>(options.records());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            long start = System.nanoTime();
            for (int index = 0; index < options.records(); index++) {
                waitUntil(start + index * 1_000_000_000L / options.rate());
                long number = options.first() + index;
                written.add(producer.send(
                        new ProducerRecord<>(options.topic(), key(options, number), value(options, number))));
            }
            for (Future<RecordMetadata> record : written) {
                record.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("not every record was written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while records were written", e);
        }
    }

    private static void waitUntil(long deadline) {
        long left = deadline - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = deadline - System.nanoTime();
        }
    }

    private static String key(LoadOptions options, long number) {
        return Json.write(Json.object().put(options.key(), number));
    }

    private static String value(LoadOptions options, long number) {
        ObjectNode value = options.fields().deepCopy();
        return Json.write(value.put(options.key(), number));
    }
}
