package io.headgate.workflows.rollout;

import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.config.Policies.OnFailure;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How a rollout behaves.
 *
 * @param onFailure what a step that failed for good leads to
 * @param onDecisionTimeout what happens when nobody decides in time; {@code PAUSE} is no answer to that
 * @param decisionTimeout how long it waits for a decision
 * @param approval whether somebody must approve before the first effect
 * @param approvalTimeout how long it waits for approval; then it ends as rejected
 * @param maxParallel how many steps that start something run side by side
 * @param maxPerPool the same within one compute pool; 0: no such bound
 * @param settle how long a statement must stay healthy to count as verified
 */
public record RolloutOptions(
        OnFailure onFailure,
        OnFailure onDecisionTimeout,
        Duration decisionTimeout,
        boolean approval,
        Duration approvalTimeout,
        int maxParallel,
        int maxPerPool,
        Duration settle,
        Tuning tuning) {
    public RolloutOptions {
        if (maxParallel < 1 || maxPerPool < 0) {
            throw new IllegalArgumentException("at least one step at a time");
        }
        if (onDecisionTimeout == OnFailure.PAUSE) {
            throw new IllegalArgumentException("after the deadline of a decision a rollout aborts or rolls back");
        }
    }

    /** What the policies of an environment say. */
    public static RolloutOptions of(Policies policies) {
        return new RolloutOptions(
                policies.onFailure(),
                policies.onFailure() == OnFailure.ROLLBACK ? OnFailure.ROLLBACK : OnFailure.ABORT,
                policies.decisionTimeout(),
                policies.requireApproval(),
                policies.decisionTimeout(),
                policies.maxParallel(),
                0,
                policies.settle(),
                Tuning.DEFAULT);
    }

    public RolloutOptions withOnFailure(OnFailure policy) {
        return changed(copy -> copy.onFailure = policy);
    }

    public RolloutOptions withTuning(Tuning other) {
        return changed(copy -> copy.tuning = other);
    }

    public RolloutOptions withMaxParallel(int bound) {
        return changed(copy -> copy.maxParallel = bound);
    }

    /** Somebody must approve before the first effect. */
    public RolloutOptions withApproval() {
        return changed(copy -> copy.approval = true);
    }

    private RolloutOptions changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return new RolloutOptions(
                copy.onFailure,
                onDecisionTimeout,
                decisionTimeout,
                copy.approval,
                approvalTimeout,
                copy.maxParallel,
                maxPerPool,
                settle,
                copy.tuning);
    }

    /** The parts that can be changed one by one. */
    private static final class Copy {
        private OnFailure onFailure;
        private boolean approval;
        private int maxParallel;
        private Tuning tuning;

        private Copy(RolloutOptions options) {
            this.onFailure = options.onFailure;
            this.approval = options.approval;
            this.maxParallel = options.maxParallel;
            this.tuning = options.tuning;
        }
    }
}
