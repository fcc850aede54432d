package io.headgate.platforms.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.Platform;
import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.config.Secret;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The environments that need not be written down: {@code lab}, the lab's Confluent surface, and {@code lab-flink}, its plain
 * SQL Gateway and JobManager. Their addresses stand in the lab's state file; so do the keys, which stay there.
 */
public final class LabEnvironment implements SecretSource {
    public static final String CONFLUENT = "lab";
    public static final String FLINK = "lab-flink";
    /** Both, in the order in which they are told. */
    public static final List<String> NAMES = List.of(CONFLUENT, FLINK);

    private static final String SOURCE = "lab";
    private static final Map<String, String> MEMBERS = Map.of(
            "cloud", "cloud",
            "region", "region",
            "organization", "organization",
            "environment", "environment",
            "compute-pool", "computePool",
            "cluster", "cluster",
            "catalog", "catalog",
            "database", "database");
    /** On a laptop nobody wants to wait for more than a breath. */
    private static final Duration SETTLE = Duration.ofSeconds(1);

    private final Path folder;

    /** @param folder the lab's folder, which holds its state file while it is up */
    public LabEnvironment(Path folder) {
        this.folder = folder;
    }

    /**
     * The environment of this name; empty for every other name.
     *
     * @throws HeadgateException {@link FailureCode#CANNOT_CONNECT} when the lab is not up
     */
    public Optional<EnvironmentConfig> find(String name) {
        return switch (name) {
            case CONFLUENT -> Optional.of(confluent(state()));
            case FLINK -> Optional.of(flink(state()));
            default -> Optional.empty();
        };
    }

    private static EnvironmentConfig confluent(JsonNode state) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("endpoint", state.at("/endpoints/confluent").asText());
        MEMBERS.forEach((setting, member) ->
                settings.put(setting, state.at("/confluent/" + member).asText()));
        String bootstrap = state.at("/endpoints/bootstrap").asText();
        if (!bootstrap.isEmpty()) {
            settings.put("kafka.bootstrap.servers", bootstrap);
            settings.put("kafka.security.protocol", "PLAINTEXT");
        }
        return environment(
                CONFLUENT,
                Platform.CONFLUENT,
                settings,
                Map.of("api-key", new Secret(SOURCE, "apiKey"), "api-secret", new Secret(SOURCE, "apiSecret")));
    }

    private EnvironmentConfig flink(JsonNode state) {
        String gateway = state.at("/endpoints/gateway").asText();
        if (gateway.isEmpty()) {
            throw new HeadgateException(
                    FailureCode.CONFIG,
                    "the lab in " + folder + " simulates Flink and has no SQL Gateway",
                    "start it with the other engine: headgate lab down, then headgate lab up --engine flink");
        }
        Map<String, String> settings = new TreeMap<>();
        settings.put("gateway", gateway);
        settings.put("jobmanager", state.at("/endpoints/jobmanager").asText());
        settings.put("kafka.bootstrap.servers", state.at("/endpoints/bootstrap").asText());
        settings.put("savepoints", folder.resolve("headgate-savepoints").toUri().toString());
        settings.put("catalog", state.at("/confluent/catalog").asText());
        settings.put("database", state.at("/confluent/database").asText());
        return environment(FLINK, Platform.FLINK, settings, Map.of());
    }

    private static EnvironmentConfig environment(
            String name, Platform platform, Map<String, String> settings, Map<String, Secret> secrets) {
        Policies usual = Policies.DEFAULT;
        Policies policies = new Policies(
                usual.onFailure(),
                usual.requireApproval(),
                usual.cleanTree(),
                usual.maxParallel(),
                usual.inPlace(),
                usual.allowDataLoss(),
                usual.keepReplaced(),
                SETTLE,
                usual.decisionTimeout(),
                usual.gate(),
                usual.children());
        return new EnvironmentConfig(name, name, false, platform, settings, secrets, List.of(), policies);
    }

    @Override
    public Optional<String> find(Secret reference) {
        return reference.source().equals(SOURCE)
                ? Optional.of(state().at("/confluent/" + reference.name()).asText())
                        .filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private JsonNode state() {
        Path file = folder.resolve("lab.json");
        if (!Files.isRegularFile(file)) {
            throw new HeadgateException(
                    FailureCode.CANNOT_CONNECT, "the lab in " + folder + " is not up", "start it: headgate lab up");
        }
        try {
            return new JsonMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO,
                    "the lab's state file " + file + " is damaged",
                    "stop the lab, then delete the file",
                    e);
        }
    }
}
