package io.headgate.cli.plan;

import io.headgate.cli.project.LoadedProject;
import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlanProject;
import io.headgate.pipelines.request.Request;

/** Has plans made where the platform's keys are, on what runs there now. */
@FunctionalInterface
public interface RemotePlans {
    Plan plan(LoadedProject project, EnvironmentConfig environment, Request request, PlanProject planned);
}
