package io.headgate.activities.plan;

import io.headgate.activities.environment.EnvironmentBook;
import io.headgate.activities.paper.PlanLibrary;
import io.headgate.activities.step.SqlText;
import io.headgate.activities.step.StepRecord;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.StatementKind;
import io.headgate.pipelines.world.World;
import io.headgate.workflows.activity.StaleOrder;
import java.util.List;

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
        boolean begins = order.done().indexOf('1') < 0;
        if (library.knowsWorldOf(plan.digest()) && !touchesViews(plan)) {
            World now = observer.observeIdentities(environments.get(order.environment()));
            return shown(new RemainingSteps(plan, library.knownWorldOf(plan), now, record, order).moved());
        }
        World now = observer.observe(environments.get(order.environment()), List.of());
        if (begins && now.identity().equals(plan.world().digest())) {
            noteWorld(plan, now);
            return List.of();
        }
        List<String> moved = new RemainingSteps(plan, library.knownWorldOf(plan), now, record, order).moved();
        if (moved.isEmpty() && begins) {
            noteWorld(plan, now);
        }
        return shown(moved);
    }

    private static List<String> shown(List<String> moved) {
        return List.copyOf(moved.subList(0, Math.min(SHOWN, moved.size())));
    }

    /** Views have no ids: to see that they are there, the whole world must be looked at. */
    private boolean touchesViews(Plan plan) {
        return plan.steps().stream().anyMatch(step -> switch (step.kind()) {
            case DROP_TABLE, ALTER_TABLE -> step.topicId().isEmpty();
            case CREATE_TABLE ->
                step.sql()
                        .map(source -> library.sql(plan, source))
                        .filter(Movement::makesTable)
                        .isEmpty();
            case STOP, START, RESUME, VERIFY, AWAIT_CAUGHT_UP, AWAIT_POSITIONS, DELETE_STATEMENT, CREATE_POOL -> false;
        });
    }

    private static boolean makesTable(SqlText sql) {
        return new FlinkSqlReader()
                .read(sql.sql()).statements().stream()
                        .allMatch(statement -> statement.kind() == StatementKind.CREATE_TABLE);
    }

    private void noteWorld(Plan plan, World now) {
        if (!library.knowsWorldOf(plan.digest())) {
            library.noteWorld(plan.digest(), now);
        }
    }
}
