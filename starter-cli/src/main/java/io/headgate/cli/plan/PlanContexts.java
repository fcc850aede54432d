package io.headgate.cli.plan;

import io.headgate.cli.project.LoadedProject;
import io.headgate.git.GitProject;
import io.headgate.git.GitState;
import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.Platform;
import io.headgate.pipelines.plan.PlanContext;
import io.headgate.pipelines.plan.PlanProject;
import io.headgate.pipelines.world.Capabilities;
import java.util.Optional;

/** What a project, an environment and Git say to a plan. */
public final class PlanContexts {
    private PlanContexts() {}

    public static PlanContext of(LoadedProject project, EnvironmentConfig environment) {
        Optional<GitProject> repository = GitProject.open(project.root());
        GitState state = new GitState("", false);
        if (repository.isPresent()) {
            try (GitProject git = repository.get()) {
                state = git.state();
            }
        }
        return PlanContext.of(
                project.config(),
                environment,
                new PlanProject(project.config().project(), state.shortCommit(), state.dirty()));
    }

    /** What the environment's platform can do, as far as that is known without asking it. */
    static Capabilities capabilities(Platform platform) {
        return switch (platform) {
            case CONFLUENT -> Capabilities.CONFLUENT;
            case FLINK -> Capabilities.FLINK;
        };
    }
}
