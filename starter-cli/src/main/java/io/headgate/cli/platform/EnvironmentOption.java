package io.headgate.cli.platform;

import io.headgate.cli.lab.LabPlace;
import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.Platform;
import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.config.ProjectConfig;
import io.headgate.pipelines.graph.NearNames;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.platforms.settings.LabEnvironment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which environment is meant: one of {@code headgate.yaml}, or one of the lab's, which every project has while its lab is up. */
public final class EnvironmentOption {
    /** The environment of a project that configures none. */
    private static final String UNCONFIGURED = "dev";

    @Option(
            names = {"-e", "--environment"},
            paramLabel = "NAME",
            description =
                    "The environment (default: the one marked as default, or the only one); lab is the lab of this"
                            + " project, lab-flink the plain Flink below it.")
    private @Nullable String name;

    /** The environment to plan for; a project that configures none has one all the same. */
    public EnvironmentConfig of(ProjectConfig config, Path root) {
        String wanted = Optional.ofNullable(name).orElse(UNCONFIGURED);
        if (config.environments().isEmpty() && !LabEnvironment.NAMES.contains(wanted)) {
            return unconfigured(wanted);
        }
        return written(config, root);
    }

    /** The environment to speak with; it has to be written down. */
    public EnvironmentConfig written(ProjectConfig config, Path root) {
        return written(config, root, Optional.ofNullable(name));
    }

    static EnvironmentConfig written(ProjectConfig config, Path root, Optional<String> name) {
        if (name.isPresent()) {
            String wanted = name.get();
            return config.environment(wanted)
                    .or(() -> LabPlace.environment(root, wanted))
                    .orElseThrow(() -> unknown(config, wanted));
        }
        return config.defaultEnvironment().orElseThrow(() -> noneChosen(config));
    }

    private static EnvironmentConfig unconfigured(String name) {
        return new EnvironmentConfig(
                name, name, true, Platform.CONFLUENT, Map.of(), Map.of(), List.of(), Policies.DEFAULT);
    }

    private static HeadgateException noneChosen(ProjectConfig config) {
        if (config.environments().isEmpty()) {
            return new HeadgateException(
                    FailureCode.USAGE,
                    "no environment to speak with: headgate.yaml has none",
                    "add one under environments:, or start a lab (headgate lab up) and choose it with -e lab");
        }
        return new HeadgateException(
                FailureCode.USAGE,
                "several environments and none is the default: " + String.join(", ", names(config)),
                "choose one with -e NAME, or mark one with default: true in headgate.yaml");
    }

    private static HeadgateException unknown(ProjectConfig config, String wanted) {
        List<String> names = new ArrayList<>(names(config));
        names.addAll(LabEnvironment.NAMES);
        List<String> near = NearNames.of(wanted, names);
        return new HeadgateException(
                FailureCode.USAGE,
                "no environment '" + wanted + "' in headgate.yaml",
                near.isEmpty()
                        ? "choose one of " + String.join(", ", names)
                        : "did you mean " + String.join(" or ", near) + "?");
    }

    private static List<String> names(ProjectConfig config) {
        return config.environments().stream().map(EnvironmentConfig::name).toList();
    }
}
