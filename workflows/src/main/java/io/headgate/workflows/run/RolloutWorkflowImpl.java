package io.headgate.workflows.run;

import io.headgate.workflows.activity.Sighting;
import io.headgate.workflows.engine.Choice;
import io.headgate.workflows.engine.DecisionRefused;
import io.headgate.workflows.engine.Desk;
import io.headgate.workflows.rollout.Answer;
import io.headgate.workflows.rollout.Decision;
import io.headgate.workflows.rollout.Refusal;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutRequest;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.rollout.StepDecision;
import io.headgate.workflows.rollout.StepPage;
import io.headgate.workflows.start.Rejection;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Functions;
import io.temporal.workflow.WorkflowInit;
import java.util.Optional;

/** The door of a rollout: each message goes to whom it concerns. */
public final class RolloutWorkflowImpl implements RolloutWorkflow {
    private final Rollout rollout;
    private final Desk desk;

    @WorkflowInit
    public RolloutWorkflowImpl(RolloutRequest request) {
        this.rollout = new Rollout(request);
        this.desk = rollout.desk();
    }

    @Override
    public RolloutReport run(RolloutRequest request) {
        return rollout.run();
    }

    @Override
    public RolloutStatus status() {
        return rollout.view().status();
    }

    @Override
    public Optional<RolloutReport> report() {
        return rollout.view().report();
    }

    @Override
    public StepPage steps(int page) {
        return rollout.view().page(page);
    }

    @Override
    public Answer approve(Decision decision) {
        return answered(() -> desk.take(Choice.APPROVE, decision));
    }

    @Override
    public void mayApprove(Decision decision) {
        checked(Choice.APPROVE, decision);
    }

    @Override
    public Answer reject(Decision decision) {
        return answered(() -> desk.take(Choice.REJECT, decision));
    }

    @Override
    public void mayReject(Decision decision) {
        checked(Choice.REJECT, decision);
    }

    @Override
    public Answer pause(Decision decision) {
        return answered(() -> desk.take(Choice.PAUSE, decision));
    }

    @Override
    public void mayPause(Decision decision) {
        checked(Choice.PAUSE, decision);
    }

    @Override
    public Answer resume(Decision decision) {
        return answered(() -> desk.take(Choice.RESUME, decision));
    }

    @Override
    public void mayResume(Decision decision) {
        checked(Choice.RESUME, decision);
    }

    @Override
    public Answer retry(StepDecision decision) {
        rollout.awaitSteps(decision);
        return answered(() -> rollout.redrawn(desk.retry(decision, Changes::retryStartsAgain)));
    }

    @Override
    public void mayRetry(StepDecision decision) {
        checked(Choice.RETRY, decision);
    }

    @Override
    public Answer skip(StepDecision decision) {
        rollout.awaitSteps(decision);
        return answered(() -> {
            if (!decision.doneByHand() || desk.decided(decision).isPresent()) {
                return rollout.redrawn(desk.skip(decision));
            }
            Sighting sighting = rollout.look(decision.step());
            if (!sighting.seen()) {
                throw new DecisionRefused(Refusal.NOT_SEEN, "the platform does not show it: " + sighting.says());
            }
            return rollout.redrawn(desk.doneByHand(decision, sighting.says()));
        });
    }

    @Override
    public void maySkip(StepDecision decision) {
        checked(Choice.SKIP, decision);
    }

    @Override
    public Answer rollback(Decision decision) {
        return answered(() -> desk.take(Choice.ROLLBACK, decision));
    }

    @Override
    public void mayRollback(Decision decision) {
        checked(Choice.ROLLBACK, decision);
    }

    @Override
    public Answer abort(Decision decision) {
        return answered(() -> desk.take(Choice.ABORT, decision));
    }

    @Override
    public void mayAbort(Decision decision) {
        checked(Choice.ABORT, decision);
    }

    private void checked(Choice choice, Decision decision) {
        try {
            desk.check(choice, decision);
        } catch (DecisionRefused refused) {
            throw failure(refused);
        }
    }

    private void checked(Choice choice, StepDecision decision) {
        if (rollout.reloading()) {
            return;
        }
        try {
            desk.check(choice, decision);
        } catch (DecisionRefused refused) {
            throw failure(refused);
        }
    }

    /** What was open when the decision was checked may have changed until it is taken. */
    private static Answer answered(Functions.Func<Answer> taking) {
        try {
            return taking.apply();
        } catch (DecisionRefused refused) {
            throw failure(refused);
        }
    }

    private static ApplicationFailure failure(DecisionRefused refused) {
        return Rejection.failure(refused.refusal(), String.valueOf(refused.getMessage()));
    }
}
