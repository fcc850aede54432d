package io.headgate.lab.kafka;

import io.headgate.lab.internal.KafkaServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real Kafka broker in this process; its data outlives it.
 *
 * <pre>{@code
 * try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 19092, 19093)) {
 *     new KafkaProducer<>(Map.of("bootstrap.servers", kafka.bootstrap(), ...));
 * }
 * }</pre>
 */
public final class EmbeddedKafka implements AutoCloseable {
    private final KafkaServer server;
    private final String bootstrap;

    private EmbeddedKafka(KafkaServer server, String bootstrap) {
        this.server = server;
        this.bootstrap = bootstrap;
    }

    /** Starts on the loopback interface, on data that an earlier run (ended gracefully or not) left in the folder. */
    public static EmbeddedKafka start(Path data, int brokerPort, int controllerPort) throws IOException {
        Files.createDirectories(data);
        KafkaServer server = KafkaServer.start(
                data,
                BrokerSettings.NODE,
                BrokerSettings.CONTROLLER,
                BrokerSettings.of(data, brokerPort, controllerPort));
        return new EmbeddedKafka(server, "127.0.0.1:" + brokerPort);
    }

    /** The value for {@code bootstrap.servers}. */
    public String bootstrap() {
        return bootstrap;
    }

    @Override
    public void close() {
        server.close();
    }
}
