package io.headgate.pipelines.plan;

import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.config.ProjectConfig;
import java.util.List;
import java.util.Optional;

/**
 * What the configuration says about the environment that is planned for, and Git about the project.
 *
 * @param environment the environment's name
 * @param prefix what names of statements begin with
 * @param region the region, {@code us-west-2}; absent: left out of names
 * @param catalog the environment's catalog
 * @param database the environment's database
 * @param computePool the pool for statements that have none
 * @param inactive tables and globs that are switched off
 * @param commonProducts products that anybody may touch
 */
public record PlanContext(
        String environment,
        String prefix,
        Optional<String> region,
        Optional<String> catalog,
        Optional<String> database,
        Optional<String> computePool,
        List<String> inactive,
        List<String> commonProducts,
        Policies policies,
        PlanProject project) {
    public PlanContext {
        inactive = List.copyOf(inactive);
        commonProducts = List.copyOf(commonProducts);
    }

    /** The context that a project's configuration gives for one of its environments. */
    public static PlanContext of(ProjectConfig config, EnvironmentConfig environment, PlanProject project) {
        return new PlanContext(
                environment.name(),
                environment.prefix(),
                environment.setting("region"),
                environment.catalog(),
                environment.database(),
                environment.setting("compute-pool"),
                environment.inactive(),
                config.commonProducts(),
                environment.policies(),
                project);
    }
}
