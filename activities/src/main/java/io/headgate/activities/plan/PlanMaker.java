package io.headgate.activities.plan;

import io.headgate.activities.environment.Environment;
import io.headgate.activities.environment.EnvironmentBook;
import io.headgate.activities.paper.PlanLibrary;
import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlannedTable;
import io.headgate.pipelines.plan.Planner;
import io.headgate.pipelines.request.Request;
import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.TableReference;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.StateQuestion;
import io.headgate.workflows.plan.PlanRequest;
import io.headgate.workflows.plan.PlanSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Observes, plans, and stores both. */
public final class PlanMaker {
    private static final int BLOCKERS_SHOWN = 10;

    private final EnvironmentBook environments;
    private final PlanLibrary library;
    private final Observer observer;
    private final WayBack wayBack;

    public PlanMaker(EnvironmentBook environments, PlanLibrary library, Observer observer, WayBack wayBack) {
        this.environments = environments;
        this.library = library;
        this.observer = observer;
        this.wayBack = wayBack;
    }

    public PlanSummary make(PlanRequest request) {
        Environment environment = environments.get(request.environment());
        if (request.rollbackOf().isPresent()) {
            World world = observer.observe(environment, List.of());
            WayBack.Result back =
                    wayBack.plan(request.environment(), request.rollbackOf().get(), world);
            return stored(back.plan(), back.before());
        }
        Snapshot snapshot = library.snapshot(request.snapshot().orElseThrow());
        Request wanted = request.request().orElseThrow();
        World world = world(environment, snapshot, wanted);
        Plan plan = new Planner(new FlinkSqlReader())
                .plan(
                        snapshot,
                        world,
                        wanted,
                        environment.context(request.project().orElseThrow()));
        return stored(plan, world);
    }

    private World world(Environment environment, Snapshot snapshot, Request request) {
        World world = observer.observe(environment, List.of());
        if (!request.options().keepState()) {
            return world;
        }
        List<StateQuestion> questions = questions(snapshot, world);
        return questions.isEmpty() ? world : observer.observe(environment, questions);
    }

    /** Every statement of the project whose SQL differs from what runs under the same targets. */
    private static List<StateQuestion> questions(Snapshot snapshot, World world) {
        List<StateQuestion> questions = new ArrayList<>();
        for (ProjectStatement statement : snapshot.statements()) {
            if (statement.facts().kind().writes()) {
                running(statement, world)
                        .filter(running -> !running.sql().equals(statement.sql()))
                        .ifPresent(running -> questions.add(
                                new StateQuestion(running.name(), statement.sql(), statement.properties())));
            }
        }
        return questions;
    }

    private static Optional<WorldStatement> running(ProjectStatement statement, World world) {
        List<String> targets = statement.facts().writes().stream()
                .map(TableReference::table)
                .sorted()
                .distinct()
                .toList();
        List<WorldStatement> writers = world.statements().stream()
                .filter(running -> running.writes().equals(targets))
                .filter(running -> running.phase().active())
                .toList();
        return writers.size() == 1 ? Optional.of(writers.get(0)) : Optional.empty();
    }

    private PlanSummary stored(Plan plan, World world) {
        String digest = library.store(plan);
        if (!library.knowsWorldOf(digest)) {
            // the first note stays, and a schedule that plans the same every hour must not fill the ledger with worlds
            library.noteWorld(digest, world);
        }
        return summary(plan, digest);
    }

    private static PlanSummary summary(Plan plan, String digest) {
        return new PlanSummary(
                PlanSummary.VERSION,
                plan.environment(),
                digest,
                plan.kind(),
                plan.tables().size(),
                plan.steps().size(),
                plan.tables().stream()
                        .map(PlannedTable::product)
                        .filter(product -> !product.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                plan.blockers().stream()
                        .limit(BLOCKERS_SHOWN)
                        .map(Blocker::message)
                        .toList(),
                says(plan));
    }

    private static String says(Plan plan) {
        if (plan.blocked()) {
            return plan.blockers().size() + " blockers";
        }
        return plan.empty()
                ? "nothing to do"
                : plan.tables().size() + " tables, " + plan.steps().size() + " steps";
    }
}
