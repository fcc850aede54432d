package io.headgate.pipelines.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A project's settings; every one has a sensible default, so that a folder without {@code headgate.yaml} works.
 *
 * @param project the project's name
 * @param pipelines the folder that holds the layers, relative to the root; {@code .} for the root itself
 * @param layers upstream first
 * @param commonProducts products that every product may read
 * @param scalarFunctions functions of the project's own that give one value per row, where SQL cannot tell
 * @param environments in the order of the file
 */
public record ProjectConfig(
        String project,
        String pipelines,
        List<Layer> layers,
        List<String> commonProducts,
        Naming naming,
        List<String> scalarFunctions,
        List<EnvironmentConfig> environments) {
    public ProjectConfig {
        layers = List.copyOf(layers);
        commonProducts = List.copyOf(commonProducts);
        scalarFunctions = List.copyOf(scalarFunctions);
        environments = List.copyOf(environments);
    }

    /** What holds when nothing is written down. */
    public static ProjectConfig defaults(String project) {
        return new ProjectConfig(
                project, "pipelines", Layer.USUAL, List.of("common", "seeds"), Naming.USUAL, List.of(), List.of());
    }

    public ProjectConfig withPipelines(String folder) {
        return new ProjectConfig(project, folder, layers, commonProducts, naming, scalarFunctions, environments);
    }

    public Optional<EnvironmentConfig> environment(String name) {
        return environments.stream()
                .filter(environment -> environment.name().equals(name))
                .findFirst();
    }

    /** The environment marked {@code default: true}, else the only one. */
    public Optional<EnvironmentConfig> defaultEnvironment() {
        Optional<EnvironmentConfig> marked =
                environments.stream().filter(EnvironmentConfig::isDefault).findFirst();
        return marked.isPresent() || environments.size() != 1 ? marked : Optional.of(environments.get(0));
    }

    /** The catalogs and databases in which the project's own tables live, as {@code [catalog, database]}. */
    public Collection<List<String>> homes() {
        List<List<String>> homes = new ArrayList<>();
        for (EnvironmentConfig environment : environments) {
            String database = environment.database().orElse("");
            String catalog = environment.catalog().orElse("");
            homes.add(List.of(catalog, database));
        }
        return homes;
    }
}
