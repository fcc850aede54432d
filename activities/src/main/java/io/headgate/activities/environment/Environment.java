package io.headgate.activities.environment;

import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.ProjectConfig;
import io.headgate.pipelines.plan.PlanContext;
import io.headgate.pipelines.plan.PlanProject;
import io.headgate.pipelines.plan.name.StatementNames;
import io.headgate.platforms.FlinkPlatform;

/** A place to deploy to: what is written down about it, and what runs there. */
public record Environment(ProjectConfig project, EnvironmentConfig config, FlinkPlatform platform) {
    public PlanContext context(PlanProject planned) {
        return PlanContext.of(project, config, planned);
    }

    /** How statements are named here. */
    public StatementNames names() {
        return new StatementNames(context(new PlanProject(project.project(), "", false)));
    }
}
