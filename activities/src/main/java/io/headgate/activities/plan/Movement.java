package io.headgate.activities.plan;

import io.headgate.activities.environment.Environment;
import io.headgate.activities.environment.EnvironmentBook;
import io.headgate.activities.paper.PlanLibrary;
import io.headgate.activities.step.StepRecord;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.workflows.activity.Sighting;
import io.headgate.workflows.activity.StaleOrder;
import io.headgate.workflows.activity.StepOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells whether what a plan is about to touch is still what the plan was made for. */
public final class Movement {
    private static final int SHOWN = 10;

    private final EnvironmentBook environments;
    private final PlanLibrary library;
    private final Observer observer;
    private final StepRecord record;

    public Movement(EnvironmentBook environments, PlanLibrary library, Observer observer, StepRecord record) {
        this.environments = environments;
        this.library = library;
        this.observer = observer;
        this.record = record;
    }

    /** A sentence for each thing that moved, the first few. */
    public List<String> since(StaleOrder order) {
        Plan plan = library.plan(order.planDigest());
        World now = observer.observe(environments.get(order.environment()), List.of());
        boolean begins = order.done().indexOf('1') < 0;
        if (begins) {
            if (now.identity().equals(plan.world().digest())) {
                noteWorld(plan, now);
                return List.of();
            }
        }
        List<String> moved = new ArrayList<>(new RemainingSteps(plan, now, record, order).moved());
        if (moved.isEmpty() && begins) {
            noteWorld(plan, now);
        }
        return moved.subList(0, Math.min(SHOWN, moved.size()));
    }

    private void noteWorld(Plan plan, World now) {
        if (!library.knowsWorldOf(plan.digest())) {
            library.noteWorld(plan.digest(), now);
        }
    }

    /** Whether the effect of a step shows, whoever had it. */
    public Sighting look(StepOrder order) {
        Environment environment = environments.get(order.environment());
        Plan plan = library.plan(order.planDigest());
        Step step = plan.steps().stream()
                .filter(each -> each.id().equals(order.step()))
                .findFirst()
                .orElseThrow();
        Optional<WorldStatement> statement =
                step.name().flatMap(environment.platform().statements()::find);
        Optional<WorldTable> table = environment.platform().tables().find(step.table());
        return switch (step.kind()) {
            case STOP ->
                sighting(statement.map(found -> found.phase().terminal()).orElse(true), statement, "statement");
            case DELETE_STATEMENT -> sighting(statement.isEmpty(), statement, "statement");
            case START, RESUME, VERIFY ->
                sighting(
                        statement
                                .map(WorldStatement::phase)
                                .filter(phase -> phase == Phase.RUNNING || phase == Phase.COMPLETED)
                                .isPresent(),
                        statement,
                        "statement");
            case DROP_TABLE -> new Sighting(table.isEmpty(), table.isEmpty() ? "no table" : "the table is there");
            case CREATE_TABLE -> new Sighting(table.isPresent(), table.isEmpty() ? "no table" : "the table is there");
            case ALTER_TABLE, AWAIT_CAUGHT_UP, AWAIT_POSITIONS, CREATE_POOL ->
                new Sighting(false, "a look does not show whether this is done");
        };
    }

    private static Sighting sighting(boolean seen, Optional<WorldStatement> statement, String what) {
        return new Sighting(
                seen,
                statement.map(found -> found.name() + " is " + found.phase()).orElse("no such " + what));
    }
}
