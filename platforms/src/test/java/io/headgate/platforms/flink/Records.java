package io.headgate.platforms.flink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes numbered records into topics and reads what has arrived in others, behind everybody's back. */
final class Records {
    private final String bootstrap;

    Records(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** A producer that goes on until it is closed. */
    final class Stream implements AutoCloseable {
        private final AtomicBoolean on = new AtomicBoolean(true);
        private final AtomicInteger written = new AtomicInteger();
        private final Thread thread;

        private Stream(String topic, int partitions) {
            this.thread = new Thread(() -> write(topic, partitions), "records");
            thread.start();
        }

        private void write(String topic, int partitions) {
            try (KafkaProducer<String, String> producer = producer()) {
                List<Future<RecordMetadata>> sent = new ArrayList<>();
                while (on.get()) {
                    int number = written.get();
                    sent.add(producer.send(new ProducerRecord<>(topic, number % partitions, null, json(number))));
                    written.incrementAndGet();
                    LockSupport.parkNanos(2_000_000);
                }
                requireWritten(sent);
            }
        }

        int written() {
            return written.get();
        }

        @Override
        public void close() {
            on.set(false);
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    Stream stream(String topic, int partitions) {
        return new Stream(topic, partitions);
    }

    void write(String topic, int partition, int from, int to) {
        writeTexts(
                topic,
                partition,
                IntStream.range(from, to).mapToObj(Records::json).toList());
    }

    void writeTexts(String topic, int partition, List<String> texts) {
        try (KafkaProducer<String, String> producer = producer()) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            texts.forEach(text -> sent.add(producer.send(new ProducerRecord<>(topic, partition, null, text))));
            requireWritten(sent);
        }
    }

    private static void requireWritten(List<Future<RecordMetadata>> sent) {
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a record was not written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(int number) {
        return "{\"id\":\"r" + number + "\",\"v\":" + number + "}";
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"), new StringSerializer(), new StringSerializer());
    }

    /** All values in a topic, once there are so many, or when the time is over. */
    List<String> read(String topic, int partitions, int expected, Duration patience) {
        List<String> values = new ArrayList<>();
        long end = System.nanoTime() + patience.toNanos();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> all = IntStream.range(0, partitions)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            int idle = 0;
            while (System.nanoTime() - end < 0 && (values.size() < expected || idle < 10)) {
                int before = values.size();
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
                idle = values.size() == before ? idle + 1 : 0;
            }
        }
        return values;
    }
}
