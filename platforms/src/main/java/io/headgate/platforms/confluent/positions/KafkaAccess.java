package io.headgate.platforms.confluent.positions;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.platforms.kafka.KafkaCluster;
import io.headgate.platforms.settings.EnvironmentSettings;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The Kafka cluster by its own protocol, where the environment names its bootstrap servers: Kafka REST does not tell where topics
 * end. Nothing connects before somebody asks.
 */
public final class KafkaAccess implements AutoCloseable {
    private static final String SETTINGS = "kafka.";
    private static final String PROTOCOL = "security.protocol";
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule";

    private final EnvironmentSettings settings;
    private @Nullable KafkaCluster opened;

    public KafkaAccess(EnvironmentSettings settings) {
        this.settings = settings;
    }

    /** Whether the environment says where the cluster is. */
    public boolean configured() {
        return settings.optional(SETTINGS + "bootstrap.servers").isPresent();
    }

    /** The cluster, where one is configured. */
    synchronized Optional<KafkaCluster> cluster() {
        if (opened == null && configured()) {
            opened = new KafkaCluster(properties());
        }
        return Optional.ofNullable(opened);
    }

    /** What the environment says of Kafka clients; where it leaves the protocol open, that of Confluent Cloud with the Kafka key. */
    Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        settings.environment().settings().forEach((key, value) -> {
            if (key.startsWith(SETTINGS)) {
                properties.put(key.substring(SETTINGS.length()), value);
            }
        });
        for (String key : settings.environment().secrets().keySet()) {
            if (key.startsWith(SETTINGS)) {
                settings.secret(key).ifPresent(value -> properties.put(key.substring(SETTINGS.length()), value));
            }
        }
        if (!properties.containsKey(PROTOCOL)) {
            properties.put(PROTOCOL, "SASL_SSL");
            properties.putIfAbsent("sasl.mechanism", "PLAIN");
            properties.computeIfAbsent("sasl.jaas.config", key -> login());
        }
        return properties;
    }

    private String login() {
        String prefix = settings.hasSecret("keys.kafka.api-key") ? "keys.kafka." : "";
        if (!settings.hasSecret(prefix + "api-key")) {
            throw new HeadgateException(
                    FailureCode.CONFIG,
                    "environment '" + settings.name() + "' names Kafka's bootstrap servers and no key for them",
                    "add environments." + settings.name() + ".keys.kafka with api-key and api-secret");
        }
        return LOGIN + " required username=" + quoted(settings.requiredSecret(prefix + "api-key")) + " password="
                + quoted(settings.requiredSecret(prefix + "api-secret")) + ";";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
        }
    }

    @Override
    public String toString() {
        return "KafkaAccess[" + (configured() ? "configured]" : "not configured]");
    }
}
