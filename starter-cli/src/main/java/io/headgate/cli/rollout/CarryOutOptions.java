package io.headgate.cli.rollout;

import io.headgate.cli.terminal.ConfirmOption;
import io.headgate.pipelines.config.Policies;
import io.headgate.workflows.rollout.RolloutOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a rollout is to be carried out. */
final class CarryOutOptions {
    @Option(
            names = "--on-failure",
            paramLabel = "POLICY",
            description = "When a step fails for good: pause, rollback or abort (default: the environment's policy).")
    private Policies.@Nullable OnFailure onFailure;

    @Option(names = "--require-approval", description = "Wait until somebody approves.")
    private boolean requireApproval;

    @Option(names = "--max-parallel", paramLabel = "N", description = "How many steps start at once.")
    private @Nullable Integer maxParallel;

    @Option(names = "--detach", description = "Start it and do not wait for its end.")
    private boolean detach;

    @Mixin
    private ConfirmOption confirm = new ConfirmOption();

    RolloutOptions options(Policies policies) {
        RolloutOptions options = RolloutOptions.of(policies);
        if (onFailure != null) {
            options = options.withOnFailure(onFailure);
        }
        if (maxParallel != null) {
            options = options.withMaxParallel(maxParallel);
        }
        return requireApproval ? options.withApproval() : options;
    }

    boolean detach() {
        return detach;
    }

    ConfirmOption confirm() {
        return confirm;
    }
}
