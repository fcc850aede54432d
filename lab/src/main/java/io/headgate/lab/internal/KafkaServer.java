package io.headgate.lab.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** Formats a folder as {@code kafka-storage.sh} does and runs a broker on it as {@code kafka-server-start.sh} does. */
public final class KafkaServer implements AutoCloseable {
    private final KafkaRaftServer server;

    private KafkaServer(KafkaRaftServer server) {
        this.server = server;
    }

    /** Returns when the broker takes requests. */
    public static KafkaServer start(Path data, int node, String controllerListener, Map<String, String> settings)
            throws IOException {
        format(data, node, controllerListener);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new KafkaServer(server);
    }

    private static void format(Path data, int node, String controllerListener) throws IOException {
        Formatter formatter = new Formatter();
        formatter.setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        formatter.setClusterId(clusterId(data));
        formatter.setNodeId(node);
        formatter.addDirectory(data.toString());
        formatter.setMetadataLogDirectory(data.toString());
        formatter.setReleaseVersion(MetadataVersion.latestProduction());
        formatter.setControllerListenerName(controllerListener);
        formatter.setIgnoreFormatted(true);
        try {
            formatter.run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("cannot format the folder " + data + " for Kafka", e);
        }
    }

    /** A formatted folder keeps its id: the formatter refuses another one even when told to ignore formatted folders. */
    private static String clusterId(Path data) throws IOException {
        Path stored = data.resolve("meta.properties");
        Properties properties = new Properties();
        if (Files.exists(stored)) {
            try (Reader reader = Files.newBufferedReader(stored, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        }
        return properties.getProperty("cluster.id", Uuid.randomUuid().toString());
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
