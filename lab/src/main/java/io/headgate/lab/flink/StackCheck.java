package io.headgate.lab.flink;

import io.headgate.lab.engine.EngineEndpoints;
import io.headgate.lab.internal.FlinkCluster;
import io.headgate.lab.kafka.KafkaTopics;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks each part of the lab for a sign of life. */
final class StackCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final FlinkCluster cluster;
    private final KafkaTopics topics;
    private final EngineEndpoints endpoints;

    StackCheck(FlinkCluster cluster, KafkaTopics topics, EngineEndpoints endpoints) {
        this.cluster = cluster;
        this.topics = topics;
        this.endpoints = endpoints;
    }

    List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        if (!topics.answers(PATIENCE)) {
            troubles.add("the Kafka broker at " + endpoints.bootstrap() + " does not answer");
        }
        flink(troubles);
        door(endpoints.jobmanager(), "the JobManager", troubles);
        door(endpoints.gateway(), "the SQL Gateway", troubles);
        return List.copyOf(troubles);
    }

    private void flink(List<String> troubles) {
        try {
            if (cluster.taskManagers().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) == 0) {
                troubles.add("Flink has no TaskManager: no statement runs until another takes its place");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            troubles.add("the Flink cluster does not answer: " + Reasons.of(e).message());
        }
    }

    private static void door(String address, String what, List<String> troubles) {
        URI uri = URI.create(address);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), (int) PATIENCE.toMillis());
        } catch (IOException e) {
            troubles.add(what + " at " + address + " does not answer");
        }
    }
}
