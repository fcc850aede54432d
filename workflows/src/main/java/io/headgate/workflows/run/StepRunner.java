package io.headgate.workflows.run;

import io.headgate.workflows.activity.StepNode;
import io.headgate.workflows.activity.StepOrder;
import io.headgate.workflows.activity.StepOutcome;
import io.headgate.workflows.engine.Control;
import io.headgate.workflows.engine.Journal;
import io.headgate.workflows.engine.Lane;
import io.headgate.workflows.engine.Scheduler;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Begins the steps of one journal as its scheduler says, and writes down how they end. */
final class StepRunner {
    private final Journal journal;
    private final Scheduler scheduler;
    private final StepCalls calls;
    private final Control control;
    private final long fence;
    private final Map<Integer, CancellationScope> running = new TreeMap<>();
    private final Set<Integer> cutOff = new LinkedHashSet<>();
    private Optional<RuntimeException> bug = Optional.empty();

    StepRunner(Journal journal, Scheduler scheduler, StepCalls calls, Control control, long fence) {
        this.journal = journal;
        this.scheduler = scheduler;
        this.calls = calls;
        this.control = control;
        this.fence = fence;
    }

    /** Begins what can begin. */
    void startReady() {
        scheduler.take().forEach(this::begin);
    }

    /** Whether nothing runs and nothing could begin. */
    boolean idle() {
        return running.isEmpty() && !scheduler.hasReady();
    }

    boolean nothingRuns() {
        return running.isEmpty();
    }

    /** A decision changed the standing of steps that do not run. */
    void refresh() {
        scheduler.refresh();
    }

    /** Effects that were let go without an outcome: they may have happened. */
    List<Integer> cutOff() {
        return List.copyOf(cutOff);
    }

    /** What went wrong in a place from which it could not be thrown; thrown here, it suspends the workflow. */
    void rethrow() {
        bug.ifPresent(exception -> {
            throw exception;
        });
    }

    /**
     * Lets running effects end by themselves for a while, then lets them go and waits until they have ended.
     *
     * @param andWaits lets steps that only wait go at once; otherwise they are left alone, and the next run asks again
     */
    void drain(Duration patience, boolean andWaits) {
        if (andWaits) {
            cancel(false);
        }
        boolean ended = quiet(andWaits) || Workflow.await(patience, () -> quiet(andWaits));
        if (!ended) {
            cancel(true);
            Workflow.await(() -> quiet(andWaits));
        }
        rethrow();
    }

    private boolean quiet(boolean andWaits) {
        return bug.isPresent() || running.keySet().stream().noneMatch(step -> andWaits || effect(step));
    }

    private void cancel(boolean effects) {
        new ArrayList<>(running.entrySet())
                .stream().filter(entry -> effect(entry.getKey()) == effects).forEach(entry -> entry.getValue()
                        .cancel());
    }

    private void begin(int step) {
        Instant now = Now.instant();
        journal.begin(step, now);
        StepNode node = journal.graph().node(step);
        StepOrder order = calls.order(journal, step, fence, now);
        AtomicReference<@Nullable Promise<StepOutcome>> promise = new AtomicReference<>();
        CancellationScope scope = Workflow.newCancellationScope(() -> promise.set(calls.run(node, order)));
        running.put(step, scope);
        scope.run();
        Promise<StepOutcome> begun = promise.get();
        if (begun != null) {
            begun.handle((outcome, failure) -> {
                ended(step, outcome, failure);
                return true;
            });
        }
    }

    private void ended(int step, @Nullable StepOutcome outcome, @Nullable RuntimeException failure) {
        try {
            running.remove(step);
            if (outcome != null) {
                journal.done(step, outcome.says(), outcome.attempts(), Now.instant());
            } else if (failure != null) {
                failed(step, Fault.of(failure));
            }
            scheduler.ended(step);
        } catch (RuntimeException exception) {
            bug = Optional.of(exception);
        }
        control.touch();
    }

    private void failed(int step, Fault fault) {
        if (fault.canceled()) {
            journal.handBack(step);
            if (effect(step)) {
                cutOff.add(step);
            }
        } else {
            journal.failed(step, fault.says(), 0, Now.instant());
        }
    }

    private boolean effect(int step) {
        return Lane.of(journal.graph().node(step).kind()) != Lane.WAITS;
    }
}
