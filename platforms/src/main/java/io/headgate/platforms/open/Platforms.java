package io.headgate.platforms.open;

import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.confluent.ConfluentPlatform;
import io.headgate.platforms.settings.EnvironmentSettings;
import io.headgate.platforms.settings.SecretSource;

/**
 * Opens platforms.
 *
 * <pre>{@code
 * try (FlinkPlatform platform = Platforms.open(environment, new SystemSecrets(System.getenv(), project))) {
 *     World world = platform.observe(Observation.of(environment.name(), Instant.now()));
 * }
 * }</pre>
 */
public final class Platforms {
    private Platforms() {}

    /**
     * The platform of an environment; nobody is called yet.
     *
     * @throws HeadgateException {@link FailureCode#CONFIG} naming the setting or secret that is missing
     */
    public static FlinkPlatform open(EnvironmentConfig environment, SecretSource secrets) {
        EnvironmentSettings settings = new EnvironmentSettings(environment, secrets);
        return switch (environment.platform()) {
            case CONFLUENT -> ConfluentPlatform.open(settings);
            case FLINK ->
                throw new HeadgateException(
                        FailureCode.CONFIG,
                        "environment '" + environment.name()
                                + "' is on open-source Flink, which this build cannot open",
                        "use a newer headgate");
        };
    }
}
