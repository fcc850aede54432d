package io.headgate.activities.plan;

import io.headgate.activities.environment.EnvironmentBook;
import io.headgate.activities.paper.PlanLibrary;
import io.headgate.activities.step.OwnStarts;
import io.headgate.activities.step.StepRecord;
import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.UndoStep;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.world.ComputePool;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.workflows.activity.Sighting;
import io.headgate.workflows.activity.StepOrder;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks whether the effect of a step is there, for somebody who cannot know: the step was cut off, or done by hand. */
public final class Sightings {
    private final EnvironmentBook environments;
    private final PlanLibrary library;
    private final StepRecord record;

    public Sightings(EnvironmentBook environments, PlanLibrary library, StepRecord record) {
        this.environments = environments;
        this.library = library;
        this.record = record;
    }

    /**
     * Whether the effect shows, whoever had it; of a start only this rollout's own counts, in whatever phase the statement is,
     * since what somebody else runs under the name is not there to be taken back.
     */
    public Sighting look(StepOrder order) {
        FlinkPlatform platform = environments.get(order.environment()).platform();
        Plan plan = library.plan(order.planDigest());
        Step step = step(plan, order);
        Optional<WorldStatement> statement = step.name().flatMap(platform.statements()::find);
        Optional<WorldTable> table = platform.tables().find(step.table());
        return switch (step.kind()) {
            case STOP ->
                statement(statement.map(found -> found.phase().terminal()).orElse(true), statement);
            case DELETE_STATEMENT ->
                statement(
                        statement
                                .filter(found ->
                                        step.uid().isEmpty() || step.uid().get().equals(found.uid()))
                                .isEmpty(),
                        statement);
            case START ->
                statement(statement.filter(found -> ours(plan, order, found)).isPresent(), statement);
            case RESUME -> statement(statement.filter(Sightings::goesOn).isPresent(), statement);
            case VERIFY -> statement(statement.filter(Sightings::healthy).isPresent(), statement);
            case DROP_TABLE ->
                table(table.filter(found -> same(step, order, found)).isEmpty(), table);
            case CREATE_TABLE ->
                table(table.filter(found -> !dropped(order, found)).isPresent(), table);
            case ALTER_TABLE ->
                table(
                        table.filter(found -> Altered.shows(
                                        step,
                                        library.snapshot(plan.snapshot()),
                                        found,
                                        platform.capabilities().defaults()))
                                .isPresent(),
                        table);
            case CREATE_POOL -> pool(step.pool().flatMap(platform.pools()::find));
            case AWAIT_CAUGHT_UP, AWAIT_POSITIONS -> new Sighting(false, "a look does not show whether this is done");
        };
    }

    private static Step step(Plan plan, StepOrder order) {
        Stream<Step> steps = order.undo() ? plan.undoSteps().stream().map(UndoStep::step) : plan.steps().stream();
        return steps.filter(each -> each.id().equals(order.step()))
                .findFirst()
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.CONFLICT,
                        "plan " + plan.digest() + " has no step " + order.step(),
                        "look at its steps: headgate describe " + order.rollout()));
    }

    private boolean ours(Plan plan, StepOrder order, WorldStatement found) {
        return OwnStarts.made(plan, order.rollout(), found)
                || record.startedUid(order.environment(), order.rollout(), found.name())
                        .filter(found.uid()::equals)
                        .isPresent();
    }

    private static boolean healthy(WorldStatement found) {
        return switch (found.phase()) {
            case RUNNING, COMPLETED -> true;
            case PENDING, DEGRADED, STOPPING, STOPPED, FAILING, FAILED, DELETING, UNKNOWN -> false;
        };
    }

    private static boolean goesOn(WorldStatement found) {
        return switch (found.phase()) {
            case PENDING, RUNNING, DEGRADED, COMPLETED, FAILING -> true;
            case STOPPING, STOPPED, FAILED, DELETING, UNKNOWN -> false;
        };
    }

    /** Whether it is still the table that was to be dropped; another one may have been made since. */
    private boolean same(Step step, StepOrder order, WorldTable found) {
        Optional<String> meant = step.topicId().or(() -> record.made(order.environment(), order.rollout(), step.table())
                .flatMap(TouchedObjects::topicId));
        return meant.isEmpty() || meant.equals(found.topicId());
    }

    private boolean dropped(StepOrder order, WorldTable found) {
        Optional<String> dropped = record.droppedTopic(order.environment(), order.rollout(), found.name());
        return dropped.isPresent() && dropped.equals(found.topicId());
    }

    private static Sighting statement(boolean seen, Optional<WorldStatement> statement) {
        return new Sighting(
                seen,
                statement.map(found -> found.name() + " is " + found.phase()).orElse("there is no such statement"));
    }

    private static Sighting pool(Optional<ComputePool> pool) {
        return new Sighting(
                pool.isPresent(),
                pool.map(found -> "pool " + found.id() + " is there").orElse("there is no such pool"));
    }

    private static Sighting table(boolean seen, Optional<WorldTable> table) {
        return new Sighting(seen, table.map(found -> found.name() + " is there").orElse("there is no such table"));
    }
}
