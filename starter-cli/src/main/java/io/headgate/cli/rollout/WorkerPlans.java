package io.headgate.cli.rollout;

import io.headgate.cli.plan.RemotePlans;
import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlanProject;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.request.Request;

/** Plans that a worker makes. */
public final class WorkerPlans implements RemotePlans {
    private final Terminal terminal;

    public WorkerPlans(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Plan plan(LoadedProject project, EnvironmentConfig environment, Request request, PlanProject planned) {
        try (Services services = Services.open(terminal, Addresses.of(terminal, project.root()))) {
            return new Planning(services, User.of(terminal)).plan(project, environment.name(), request, planned);
        } catch (HeadgateException e) {
            throw e.code() == FailureCode.CANNOT_CONNECT ? withoutWorker(e) : e;
        }
    }

    /** A plan needs no worker where somebody says what runs. */
    private static HeadgateException withoutWorker(HeadgateException problem) {
        return new HeadgateException(
                problem.code(),
                String.valueOf(problem.getMessage()),
                problem.remedy() + "; or plan without one: --assume-running all|none|a,b,c, or --observed world.json",
                problem);
    }
}
