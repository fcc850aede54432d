package io.headgate.workflows.run;

import io.headgate.workflows.activity.StepActivities;
import io.headgate.workflows.activity.StepNode;
import io.headgate.workflows.activity.StepOrder;
import io.headgate.workflows.activity.StepOutcome;
import io.headgate.workflows.engine.Journal;
import io.headgate.workflows.engine.Lane;
import io.headgate.workflows.engine.Words;
import io.headgate.workflows.rollout.RolloutRequest;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInfo;
import java.time.Instant;

/** The activities that carry out steps. */
final class StepCalls {
    private final RolloutRequest request;
    private final WorkflowInfo info = Workflow.getInfo();

    StepCalls(RolloutRequest request) {
        this.request = request;
    }

    /** Everything an activity needs to carry out a step, or to look for its effect. */
    StepOrder order(Journal journal, int step, long fence, Instant now) {
        StepNode node = journal.graph().node(step);
        return new StepOrder(
                request.environment(),
                request.rollout(),
                info.getWorkflowId(),
                info.getRunId(),
                request.planDigest(),
                node.id(),
                node.kind(),
                node.table(),
                journal.undo(),
                journal.epoch(step),
                fence,
                journal.sql(step),
                request.options().settle(),
                journal.begun(step, now));
    }

    Promise<StepOutcome> run(StepNode node, StepOrder order) {
        StepActivities step = Workflow.newActivityStub(
                StepActivities.class,
                ActivityTimes.step(Lane.of(node.kind()), request.options().tuning(), Words.summary(node)));
        return switch (node.kind()) {
            case STOP -> Async.function(step::stop, order);
            case DROP_TABLE -> Async.function(step::dropTable, order);
            case CREATE_TABLE -> Async.function(step::createTable, order);
            case ALTER_TABLE -> Async.function(step::alterTable, order);
            case START -> Async.function(step::start, order);
            case RESUME -> Async.function(step::resume, order);
            case VERIFY -> Async.function(step::verify, order);
            case AWAIT_CAUGHT_UP -> Async.function(step::awaitCaughtUp, order);
            case AWAIT_POSITIONS -> Async.function(step::awaitPositions, order);
            case DELETE_STATEMENT -> Async.function(step::deleteStatement, order);
            case CREATE_POOL -> Async.function(step::createPool, order);
        };
    }
}
