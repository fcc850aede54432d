package io.headgate.workflows.rollout;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.Optional;

/**
 * Carries one plan out: deploy, undeploy and rollback are plans of different kinds. It ends with a report whatever happens;
 * only a bug suspends it, until a worker without the bug takes over. A cancelled workflow is aborted, and closes as cancelled
 * rather than with its report.
 *
 * <p>Decisions are updates. One that makes no sense now is refused at once with an {@code ApplicationFailure} whose type is a
 * {@link Refusal} (read it with {@code Rejection}). Send a decision with its own id as update id; sending it again gives the first answer again.
 */
@WorkflowInterface
public interface RolloutWorkflow {
    @WorkflowMethod
    RolloutReport run(RolloutRequest request);

    @QueryMethod
    RolloutStatus status();

    /** The report, once there is one; for a rollout that was cancelled the only way to it besides the ledger. */
    @QueryMethod
    Optional<RolloutReport> report();

    /** One page of steps in the order of the plan, those of its undoing behind them; pages begin at 0. */
    @QueryMethod
    StepPage steps(int page);

    /** Lets a rollout that waits for approval begin. */
    @UpdateMethod
    Answer approve(Decision decision);

    @UpdateValidatorMethod(updateName = "approve")
    void mayApprove(Decision decision);

    /** Ends a rollout that waits for approval. */
    @UpdateMethod
    Answer reject(Decision decision);

    @UpdateValidatorMethod(updateName = "reject")
    void mayReject(Decision decision);

    /** Starts nothing more; what runs goes on to its end. */
    @UpdateMethod
    Answer pause(Decision decision);

    @UpdateValidatorMethod(updateName = "pause")
    void mayPause(Decision decision);

    @UpdateMethod
    Answer resume(Decision decision);

    @UpdateValidatorMethod(updateName = "resume")
    void mayResume(Decision decision);

    /** Tries a failed step again, as a new effect. */
    @UpdateMethod
    Answer retry(StepDecision decision);

    @UpdateValidatorMethod(updateName = "retry")
    void mayRetry(StepDecision decision);

    /** Leaves a failed step out, and all that depends on it; or takes it as done by hand after a look at the platform. */
    @UpdateMethod
    Answer skip(StepDecision decision);

    @UpdateValidatorMethod(updateName = "skip")
    void maySkip(StepDecision decision);

    /** Takes back what was done. */
    @UpdateMethod
    Answer rollback(Decision decision);

    @UpdateValidatorMethod(updateName = "rollback")
    void mayRollback(Decision decision);

    /** Stops here; what was done stays. Cancelling the workflow means the same. */
    @UpdateMethod
    Answer abort(Decision decision);

    @UpdateValidatorMethod(updateName = "abort")
    void mayAbort(Decision decision);
}
