package io.headgate.activities.temporal;

import io.headgate.activities.environment.Environment;
import io.headgate.activities.environment.EnvironmentBook;
import io.headgate.activities.paper.PlanLibrary;
import io.headgate.activities.step.Generations;
import io.headgate.activities.step.SqlText;
import io.headgate.activities.step.StepEnd;
import io.headgate.activities.step.StepHandlers;
import io.headgate.activities.step.StepMeters;
import io.headgate.activities.step.StepMeters.Outcome;
import io.headgate.activities.step.StepRecord;
import io.headgate.activities.step.StepRun;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.SqlSource;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.UndoStep;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.platforms.EffectKey;
import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.activity.StepActivities;
import io.headgate.workflows.activity.StepOrder;
import io.headgate.workflows.activity.StepOutcome;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries steps out on the platforms of this worker. */
public final class StepsOnPlatforms implements StepActivities {
    private static final Logger LOG = LoggerFactory.getLogger(StepsOnPlatforms.class);

    private final EnvironmentBook environments;
    private final PlanLibrary library;
    private final StepRecord record;
    private final StepMeters meters;
    private final Duration pause;

    /** @param pause between two looks at what takes time */
    public StepsOnPlatforms(
            EnvironmentBook environments, PlanLibrary library, StepRecord record, StepMeters meters, Duration pause) {
        this.environments = environments;
        this.library = library;
        this.record = record;
        this.meters = meters;
        this.pause = pause;
    }

    @Override
    public StepOutcome stop(StepOrder order) {
        return run(order);
    }

    @Override
    public StepOutcome dropTable(StepOrder order) {
        return run(order);
    }

    @Override
    public StepOutcome createTable(StepOrder order) {
        return run(order);
    }

    @Override
    public StepOutcome alterTable(StepOrder order) {
        return run(order);
    }

    @Override
    public StepOutcome start(StepOrder order) {
        return run(order);
    }

    @Override
    public StepOutcome resume(StepOrder order) {
        return run(order);
    }

    @Override
    public StepOutcome verify(StepOrder order) {
        return run(order);
    }

    @Override
    public StepOutcome awaitCaughtUp(StepOrder order) {
        return run(order);
    }

    @Override
    public StepOutcome awaitPositions(StepOrder order) {
        return run(order);
    }

    @Override
    public StepOutcome deleteStatement(StepOrder order) {
        return run(order);
    }

    @Override
    public StepOutcome createPool(StepOrder order) {
        return run(order);
    }

    private StepOutcome run(StepOrder order) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        EffectKey key = new EffectKey(order.rollout(), order.step(), order.epoch());
        try (Heart heart = new Heart(context, order.step())) {
            try {
                record.requireLease(order);
                record.begun(order, key);
                StepEnd end = StepHandlers.run(runOf(order, key, heart));
                record.ended(order, key, end);
                count(order, end.already() ? Outcome.ALREADY : Outcome.DONE);
                LOG.info("[{}] [{}] {}", order.rollout(), order.step(), end.says());
                return new StepOutcome(
                        end.already(), end.says(), context.getInfo().getAttempt());
            } catch (ActivityCompletionException e) {
                throw e;
            } catch (RuntimeException e) {
                throw failed(order, key, heart, e);
            }
        }
    }

    private RuntimeException failed(StepOrder order, EffectKey key, Heart heart, RuntimeException problem) {
        ActivityCompletionException over = heart.end();
        if (over != null) {
            return over;
        }
        ApplicationFailure failure = Classified.of(problem);
        LOG.warn("[{}] [{}] {}: {}", order.rollout(), order.step(), failure.getType(), failure.getOriginalMessage());
        count(order, failure.isNonRetryable() ? Outcome.FAILED : Outcome.TRIED_AGAIN);
        if (failure.isNonRetryable()) {
            String says = failure.getOriginalMessage() == null ? "" : failure.getOriginalMessage();
            record.failed(order, key, FailureKind.valueOf(failure.getType()).name(), says);
        }
        return failure;
    }

    private void count(StepOrder order, Outcome outcome) {
        meters.step(order.kind(), outcome, Duration.between(order.begun(), Instant.now()));
    }

    private StepRun runOf(StepOrder order, EffectKey key, Heart heart) {
        Environment environment = environments.get(order.environment());
        Plan plan = library.plan(order.planDigest());
        Step step = step(plan, order);
        return new StepRun(
                order,
                plan,
                step,
                key,
                environment.platform(),
                record,
                () -> sql(plan, step, order),
                generations(environment, plan),
                meters,
                pause,
                heart);
    }

    private SqlText sql(Plan plan, Step step, StepOrder order) {
        SqlSource source = step.sql()
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.CONFLICT, "step " + order.step() + " has no SQL", "plan again"));
        return order.sql().map(digest -> library.sql(plan, source, digest)).orElseGet(() -> library.sql(plan, source));
    }

    private static Generations generations(Environment environment, Plan plan) {
        return new NamedGenerations(environment.names(), plan);
    }

    private static Step step(Plan plan, StepOrder order) {
        Stream<Step> steps = order.undo() ? plan.undoSteps().stream().map(UndoStep::step) : plan.steps().stream();
        return steps.filter(step -> step.id().equals(order.step()))
                .findFirst()
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.CONFLICT,
                        "plan " + plan.digest() + " has no step " + order.step(),
                        "start the rollout of the right plan"));
    }
}
