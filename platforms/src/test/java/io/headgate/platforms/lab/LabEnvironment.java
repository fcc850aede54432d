package io.headgate.platforms.lab;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.Platform;
import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.config.Secret;
import io.headgate.platforms.settings.SecretSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A lab as a configuration describes it, and its secrets. */
public final class LabEnvironment {
    private static final String KEY = "HEADGATE_LAB_KEY";
    private static final String SECRET = "HEADGATE_LAB_SECRET";

    private final JsonNode state;

    LabEnvironment(JsonNode state) {
        this.state = state;
    }

    /** The environment on Confluent Cloud's surface. */
    public EnvironmentConfig confluent() {
        return confluent(Map.of());
    }

    /**
     * The environment on Confluent Cloud's surface.
     *
     * @param settings other settings than the lab's own
     */
    public EnvironmentConfig confluent(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "endpoint", confluentBase(),
                "cloud", confluentId("cloud"),
                "region", confluentId("region"),
                "organization", confluentId("organization"),
                "environment", confluentId("environment"),
                "compute-pool", confluentId("computePool"),
                "cluster", confluentId("cluster"),
                "catalog", confluentId("catalog"),
                "database", confluentId("database")));
        if (!endpoint("bootstrap").isEmpty()) {
            all.put("kafka.bootstrap.servers", endpoint("bootstrap"));
            all.put("kafka.security.protocol", "PLAINTEXT");
        }
        all.putAll(settings);
        Map<String, Secret> secrets =
                Map.of("api-key", new Secret("env", KEY), "api-secret", new Secret("env", SECRET));
        return environment(Platform.CONFLUENT, all, secrets);
    }

    /**
     * The environment on open-source Flink and Kafka; of a lab with that engine only.
     *
     * @param settings other settings than the lab's own
     */
    public EnvironmentConfig flink(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "gateway", endpoint("gateway"),
                "jobmanager", endpoint("jobmanager"),
                "kafka.bootstrap.servers", endpoint("bootstrap")));
        all.putAll(settings);
        return environment(Platform.FLINK, all, Map.of());
    }

    /** What the references of these environments lead to. */
    public SecretSource secrets() {
        return reference -> switch (reference.name()) {
            case KEY -> Optional.of(confluentId("apiKey"));
            case SECRET -> Optional.of(confluentId("apiSecret"));
            default -> Optional.empty();
        };
    }

    /** A member of {@code confluent} in the state file. */
    public String confluentId(String member) {
        return state.path("confluent").path(member).asText();
    }

    /** The base address of the REST surface. */
    public String confluentBase() {
        return endpoint("confluent");
    }

    private String endpoint(String name) {
        return state.path("endpoints").path(name).asText();
    }

    private static EnvironmentConfig environment(
            Platform platform, Map<String, String> settings, Map<String, Secret> secrets) {
        return new EnvironmentConfig("lab", "lab", true, platform, settings, secrets, List.of(), Policies.DEFAULT);
    }
}
