package io.headgate.lab.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.json.Json;
import io.headgate.lab.json.MalformedJsonException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads what is committed in a sink and counts the numbers it finds. */
public final class SinkVerifier {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    private SinkVerifier() {}

    /** Reads the whole topic, and on, until every number was seen or nothing new came for a while. */
    public static KeyTally run(LoadOptions options) {
        KeyTally tally = new KeyTally(options.first(), options.records());
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                options.bootstrap(),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(options.sink()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long quietSince = System.nanoTime();
            // Even when complete: what has been read so far is not all there is, and a duplicate may come behind.
            while (System.nanoTime() - quietSince < patience(options, tally).toNanos()) {
                for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                    quietSince = System.nanoTime();
                    number(record, options.sinkKey()).ifPresent(tally::seen);
                }
            }
        }
        return tally;
    }

    private static Duration patience(LoadOptions options, KeyTally tally) {
        return tally.isComplete() ? options.settle().dividedBy(3) : options.settle();
    }

    private static OptionalLong number(ConsumerRecord<String, String> record, String key) {
        OptionalLong inValue = number(record.value(), key);
        return inValue.isPresent() ? inValue : number(record.key(), key);
    }

    private static OptionalLong number(@Nullable String text, String key) {
        if (text == null) {
            return OptionalLong.empty();
        }
        try {
            JsonNode number = Json.read(text).path(key);
            return isWhole(number) ? OptionalLong.of(number.asLong()) : OptionalLong.empty();
        } catch (MalformedJsonException otherPeoplesRecord) {
            return OptionalLong.empty();
        }
    }

    /** A number stays one in a column of text. */
    private static boolean isWhole(JsonNode number) {
        return number.isIntegralNumber()
                || (number.isTextual() && DIGITS.matcher(number.asText()).matches());
    }
}
