package io.headgate.activities.record;

import io.headgate.activities.step.StepEnd;
import io.headgate.activities.step.StepRecord;
import io.headgate.activities.step.Taken;
import io.headgate.ledger.Ledger;
import io.headgate.ledger.execution.ExecutionKey;
import io.headgate.ledger.execution.StepEnded;
import io.headgate.ledger.execution.StepStart;
import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.ledger.position.PositionKey;
import io.headgate.ledger.position.TakenPositions;
import io.headgate.ledger.registry.Serving;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.Stopped;
import io.headgate.workflows.activity.StepOrder;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** {@link StepRecord} in the ledger. */
public final class LedgerStepRecord implements StepRecord {
    /** The outcome of a step that had its effect. */
    static final String DONE = "DONE";

    private static final String FAILED = "FAILED";

    private final Ledger ledger;
    private final Clock clock;

    public LedgerStepRecord(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void requireLease(StepOrder order) {
        ledger.leases().check(order.environment(), order.workflowId(), order.fence());
    }

    @Override
    public void begun(StepOrder order, EffectKey key) {
        ledger.executions().startStep(new StepStart(execution(order), order.kind(), order.begun()));
    }

    @Override
    public void ended(StepOrder order, EffectKey key, StepEnd end) {
        ledger.executions()
                .endStep(new StepEnded(
                        execution(order), order.kind(), DONE, 0, end.says(), end.touched(), clock.instant()));
        if (order.kind() == StepKind.CREATE_TABLE) {
            ledger.registry().verified(order.environment(), order.table(), false);
        }
        if (order.kind() == StepKind.DELETE_STATEMENT) {
            end.touched().statementUid().ifPresent(uid -> ledger.registry()
                    .retire(order.environment(), end.touched().statement().orElse(""), uid));
        }
    }

    @Override
    public void completed(StepOrder order) {
        ledger.registry().verified(order.environment(), order.table(), true);
    }

    @Override
    public void failed(StepOrder order, EffectKey key, String kind, String says) {
        ledger.executions()
                .endStep(new StepEnded(
                        execution(order),
                        order.kind(),
                        FAILED,
                        0,
                        kind + ": " + says,
                        TouchedObjects.NOTHING,
                        clock.instant()));
    }

    @Override
    public void positions(StepOrder order, Taken taken) {
        PositionKey key = new PositionKey(
                order.environment(), order.rollout(), order.step(), order.epoch(), taken.statement(), taken.uid());
        if (taken.stopped().positions().isEmpty() && taken.stopped().savepoint().isEmpty()) {
            return;
        }
        ledger.positions()
                .take(new TakenPositions(
                        key,
                        order.table(),
                        taken.stopped().positions(),
                        taken.stopped().savepoint(),
                        clock.instant()));
    }

    @Override
    public Optional<Taken> positionsOf(String environment, String rollout, String statement) {
        return ledger.positions()
                .newest(environment, rollout, statement)
                .map(taken -> new Taken(
                        taken.key().statement(), taken.key().uid(), new Stopped(taken.positions(), taken.savepoint())));
    }

    @Override
    public Optional<String> startedUid(String environment, String rollout, String statement) {
        Optional<TouchedObjects> started =
                ledger.history().lastTouched(environment, rollout, StepKind.START, statement);
        return ledger.history()
                .lastTouched(environment, rollout, StepKind.RESUME, statement)
                .or(() -> started)
                .flatMap(TouchedObjects::statementUid);
    }

    @Override
    public Optional<TouchedObjects> made(String environment, String rollout, String table) {
        return ledger.history()
                .lastTouched(environment, rollout, StepKind.CREATE_TABLE, table)
                .or(() -> ledger.history().lastTouched(environment, rollout, StepKind.START, table))
                .filter(touched -> touched.table().filter(table::equals).isPresent());
    }

    @Override
    public Optional<String> droppedTopic(String environment, String rollout, String table) {
        return ledger.history()
                .lastTouched(environment, rollout, StepKind.DROP_TABLE, table)
                .flatMap(TouchedObjects::topicId);
    }

    @Override
    public void serves(StepOrder order, InService serving) {
        ledger.registry()
                .serves(
                        order.environment(),
                        new Serving(
                                serving.table(),
                                serving.statement(),
                                serving.uid(),
                                serving.generation(),
                                order.rollout(),
                                serving.additions(),
                                Optional.empty(),
                                List.copyOf(serving.replaced()),
                                clock.instant()));
    }

    private static ExecutionKey execution(StepOrder order) {
        return new ExecutionKey(
                order.environment(),
                order.rollout(),
                order.workflowId(),
                order.runId(),
                order.step(),
                Optional.of(order.table()),
                order.undo(),
                order.epoch());
    }
}
