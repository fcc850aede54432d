package io.headgate.cli.plan;

import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.Platform;
import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.config.ProjectConfig;
import io.headgate.pipelines.graph.NearNames;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which environment is planned for. */
final class EnvironmentOption {
    /** The environment of a project that configures none. */
    private static final String UNCONFIGURED = "dev";

    @Option(
            names = {"-e", "--environment"},
            paramLabel = "NAME",
            description = "The environment (default: the one marked as default, or the only one).")
    private @Nullable String name;

    EnvironmentConfig of(ProjectConfig config) {
        if (config.environments().isEmpty()) {
            return unconfigured(Optional.ofNullable(name).orElse(UNCONFIGURED));
        }
        if (name != null) {
            String wanted = name;
            return config.environment(wanted).orElseThrow(() -> unknown(config, wanted));
        }
        return config.defaultEnvironment()
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.USAGE,
                        "several environments and none is the default: " + String.join(", ", names(config)),
                        "choose one with -e NAME, or mark one with default: true in headgate.yaml"));
    }

    private static EnvironmentConfig unconfigured(String name) {
        return new EnvironmentConfig(
                name, name, true, Platform.CONFLUENT, Map.of(), Map.of(), List.of(), Policies.DEFAULT);
    }

    private static HeadgateException unknown(ProjectConfig config, String wanted) {
        List<String> near = NearNames.of(wanted, names(config));
        return new HeadgateException(
                FailureCode.USAGE,
                "no environment '" + wanted + "' in headgate.yaml",
                near.isEmpty()
                        ? "choose one of " + String.join(", ", names(config))
                        : "did you mean " + String.join(" or ", near) + "?");
    }

    private static List<String> names(ProjectConfig config) {
        return config.environments().stream().map(EnvironmentConfig::name).toList();
    }
}
