package io.headgate.lab.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.dialect.ConfluentCatalog;
import io.headgate.lab.engine.EngineEndpoints;
import io.headgate.lab.engine.EngineSettings;
import io.headgate.lab.internal.FlinkCluster;
import io.headgate.lab.internal.SqlGatewayServer;
import io.headgate.lab.json.Json;
import io.headgate.lab.kafka.EmbeddedKafka;
import io.headgate.lab.kafka.KafkaTopics;
import io.headgate.lab.kafka.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Broker, catalog, cluster and gateway, started in this order and closed in the other. */
final class FlinkStack implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FlinkStack.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final EngineFolder folder;
    private final EngineEndpoints endpoints;
    private final KafkaTopics topics;
    private final ConfluentCatalog catalog;
    private final FlinkCluster cluster;
    private final SqlGatewayServer gateway;

    private FlinkStack(EngineSettings settings) throws Exception {
        this.folder = new EngineFolder(settings.folder());
        folder.prepare();
        List<Integer> ports = ports(folder);
        long start = System.nanoTime();
        try {
            EmbeddedKafka kafka = keep(EmbeddedKafka.start(folder.kafka(), ports.get(0), ports.get(1)));
            this.topics = keep(new KafkaTopics(kafka.bootstrap()));
            LOG.info("Kafka listens on {} after {} ms", kafka.bootstrap(), millisSince(start));
            this.catalog = new ConfluentCatalog(
                    settings.catalog(), settings.database(), settings.clusterId(), folder.catalog(), topics);
            started.push(catalog::shutdown);
            Configuration configuration = FlinkSettings.cluster(folder, ports.get(2), settings.checkpointInterval());
            this.cluster = keep(FlinkCluster.start(configuration, FlinkSettings.SLOTS));
            this.gateway = keep(SqlGatewayServer.start(
                    FlinkSettings.gateway(configuration, ports.get(3), kafka.bootstrap()),
                    settings.catalog(),
                    () -> Map.of(settings.catalog(), catalog, settings.environmentId(), catalog)));
            this.endpoints = new EngineEndpoints(
                    "http://127.0.0.1:" + ports.get(3), "http://127.0.0.1:" + ports.get(2), kafka.bootstrap());
            LOG.info(
                    "Flink listens on {}, its SQL Gateway on {} after {} ms",
                    endpoints.jobmanager(),
                    endpoints.gateway(),
                    millisSince(start));
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    static FlinkStack start(EngineSettings settings) throws Exception {
        return new FlinkStack(settings);
    }

    private <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Those of the last start where they are still free: tables of other connectors remember the broker's address. */
    private static List<Integer> ports(EngineFolder folder) throws IOException {
        if (Files.exists(folder.ports())) {
            JsonNode stored = Json.read(Files.readString(folder.ports()));
            List<Integer> ports = List.of(
                    stored.path("kafka").asInt(),
                    stored.path("controller").asInt(),
                    stored.path("jobmanager").asInt(),
                    stored.path("gateway").asInt());
            if (Ports.areFree(ports)) {
                return ports;
            }
        }
        List<Integer> ports = Ports.free(4);
        ObjectNode chosen = Json.object()
                .put("kafka", ports.get(0))
                .put("controller", ports.get(1))
                .put("jobmanager", ports.get(2))
                .put("gateway", ports.get(3));
        Files.writeString(folder.ports(), Json.writePretty(chosen));
        return ports;
    }

    EngineFolder folder() {
        return folder;
    }

    EngineEndpoints endpoints() {
        return endpoints;
    }

    KafkaTopics topics() {
        return topics;
    }

    ConfluentCatalog catalog() {
        return catalog;
    }

    FlinkCluster cluster() {
        return cluster;
    }

    SqlGatewayServer gateway() {
        return gateway;
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                LOG.warn("a part of the lab did not stop", e);
            }
        }
    }
}
