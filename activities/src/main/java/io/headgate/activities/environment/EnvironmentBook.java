package io.headgate.activities.environment;

import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.ProjectConfig;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.platforms.FlinkPlatform;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Finds environments by name and opens their platforms once. */
public final class EnvironmentBook implements AutoCloseable {
    private final ProjectConfig project;
    private final Function<String, Optional<EnvironmentConfig>> builtIn;
    private final Function<EnvironmentConfig, FlinkPlatform> opener;
    private final Map<String, Environment> open = new ConcurrentHashMap<>();

    /**
     * @param builtIn environments that need not be written down, such as the lab; asked first, and asked again as long as it
     *     finds none
     */
    public EnvironmentBook(
            ProjectConfig project,
            Function<String, Optional<EnvironmentConfig>> builtIn,
            Function<EnvironmentConfig, FlinkPlatform> opener) {
        this.project = project;
        this.builtIn = builtIn;
        this.opener = opener;
    }

    /**
     * The environment of a name.
     *
     * @throws HeadgateException {@link FailureCode#CONFIG} when this worker knows none
     */
    public Environment get(String name) {
        return open.computeIfAbsent(name, this::open);
    }

    /** What is written down about an environment; its platform is not asked for. */
    public Optional<EnvironmentConfig> find(String name) {
        return builtIn.apply(name).or(() -> project.environment(name));
    }

    private Environment open(String name) {
        EnvironmentConfig config = find(name)
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.CONFIG,
                        "this worker knows no environment '" + name + "'",
                        "add it to the headgate.yaml that the worker reads, then start the worker again"));
        return new Environment(project, config, opener.apply(config));
    }

    @Override
    public void close() {
        open.values().forEach(environment -> environment.platform().close());
        open.clear();
    }
}
