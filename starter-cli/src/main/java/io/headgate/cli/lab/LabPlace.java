package io.headgate.cli.lab;

import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.Platform;
import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.config.Secret;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The lab of a project as an environment to deploy to, as long as it is up; its keys stay in its state file. */
public final class LabPlace {
    public static final String NAME = "lab";

    /** The kind of reference that leads into the state file: {@code ${lab:apiKey}}. */
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

    private LabPlace() {}

    /** Whether the lab below a project's root is up. */
    public static boolean up(Path root) {
        return LabState.of(LabFolder.usual(root)).ready();
    }

    /**
     * The lab below a project's root.
     *
     * @throws HeadgateException {@link FailureCode#CANNOT_CONNECT} when it is not up
     */
    public static EnvironmentConfig environment(Path root) {
        LabState state = LabState.of(LabFolder.usual(root));
        if (!state.ready()) {
            throw new HeadgateException(
                    FailureCode.CANNOT_CONNECT, "the lab of " + root + " is not up", "start it: headgate lab up");
        }
        Map<String, String> settings = new TreeMap<>();
        settings.put("endpoint", state.text("/endpoints/confluent"));
        MEMBERS.forEach((setting, member) -> settings.put(setting, state.text("/confluent/" + member)));
        return new EnvironmentConfig(
                NAME,
                NAME,
                false,
                Platform.CONFLUENT,
                settings,
                Map.of("api-key", new Secret(SOURCE, "apiKey"), "api-secret", new Secret(SOURCE, "apiSecret")),
                List.of(),
                Policies.DEFAULT);
    }

    /** What a reference of {@link #environment} leads to; empty for references of other kinds. */
    public static Optional<String> secret(Path root, Secret reference) {
        if (!reference.source().equals(SOURCE)) {
            return Optional.empty();
        }
        String value = LabState.of(LabFolder.usual(root)).text("/confluent/" + reference.name());
        return Optional.of(value).filter(text -> !text.isEmpty());
    }
}
