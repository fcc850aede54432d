package io.headgate.pipelines.plan;

import io.headgate.pipelines.plan.cascade.Cascade;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.cascade.Removal;
import io.headgate.pipelines.plan.cascade.Scoped;
import io.headgate.pipelines.plan.compare.StatementComparison;
import io.headgate.pipelines.plan.decide.Inspection;
import io.headgate.pipelines.plan.guard.DataLoss;
import io.headgate.pipelines.plan.guard.Guards;
import io.headgate.pipelines.plan.guard.Remarks;
import io.headgate.pipelines.plan.name.StatementNames;
import io.headgate.pipelines.plan.order.Leftovers;
import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.plan.order.StepOrder;
import io.headgate.pipelines.plan.scope.Departed;
import io.headgate.pipelines.plan.scope.Landscape;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.plan.scope.WorldIndex;
import io.headgate.pipelines.plan.undo.ComingBack;
import io.headgate.pipelines.plan.undo.UndoWriter;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.request.Request;
import io.headgate.pipelines.request.TargetSelection;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import io.headgate.pipelines.sql.SqlReader;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes plans: pure, the same bytes for the same inputs, and total for any project and world. Only a request that cannot be
 * meant (unknown names, another environment's world) is refused with an exception; all else is told in the plan.
 *
 * <pre>{@code
 * Plan plan = new Planner(reader).plan(snapshot, world, RequestBuilder.deploy("z").build(), context);
 * }</pre>
 */
public final class Planner {
    private final SqlReader reader;
    private final SnapshotName snapshotName = new SnapshotName();

    /** {@code reader} reads the SQL of running statements that differ from the project's. */
    public Planner(SqlReader reader) {
        this.reader = reader;
    }

    public Plan plan(Snapshot project, World world, Request request, PlanContext context) {
        require(world, context);
        Snapshot snapshot = known(project, world, request);
        TargetSelection.requireKnown(snapshot, request.options().allowDataLoss());
        List<String> targets = TargetSelection.resolve(snapshot, request.selectors());
        StatementNames names = new StatementNames(context);
        Landscape landscape = new Landscape(new SnapshotIndex(snapshot), new WorldIndex(world), names);
        Inspection inspection = new Inspection(landscape, new StatementComparison(reader));
        Scoped scoped = scope(inspection, request, context, units(landscape, targets));
        String snapshotDigest = snapshotName.of(project);
        String worldDigest = world.identity();
        PlanDraft draft = new PlanDraft(
                inspection, request, context, scoped, snapshotDigest + worldDigest + context.environment());
        return PlanFile.sealed(
                assemble(draft, targets, snapshotDigest, new PlanWorld(worldDigest, world.observedAt())));
    }

    /** The project and, to undeploy, tables that are gone from it and still run. */
    private Snapshot known(Snapshot project, World world, Request request) {
        List<String> named = new ArrayList<>(request.selectors().tables());
        named.addAll(request.selectors().listed());
        return switch (request.kind()) {
            case DEPLOY -> {
                Departed.refuse(project, world, reader, named);
                yield project;
            }
            case ROLLBACK -> project;
            case UNDEPLOY -> Departed.added(project, world, reader, named);
        };
    }

    private static void require(World world, PlanContext context) {
        if (!world.environment().equals(context.environment())) {
            throw new HeadgateException(
                    FailureCode.CONFLICT,
                    "the world shows environment '" + world.environment() + "', the plan is for '"
                            + context.environment() + "'",
                    "observe '" + context.environment() + "', or plan with -e " + world.environment());
        }
    }

    private static List<Unit> units(Landscape landscape, List<String> targets) {
        Map<String, Unit> units = new LinkedHashMap<>();
        targets.forEach(target -> landscape.unitOf(target).ifPresent(unit -> units.putIfAbsent(unit.name(), unit)));
        return List.copyOf(units.values());
    }

    private static Scoped scope(Inspection inspection, Request request, PlanContext context, List<Unit> targets) {
        return switch (request.kind()) {
            case DEPLOY -> Cascade.deploy(inspection, request.options(), context, targets);
            case UNDEPLOY ->
                Removal.undeploy(
                        inspection.landscape(),
                        request.options(),
                        targets,
                        request.selectors().tables());
            case ROLLBACK ->
                throw new HeadgateException(
                        FailureCode.USAGE,
                        "a rollback is planned from the rollout that it takes back",
                        "type: headgate rollback ROLLOUT");
        };
    }

    private static Plan assemble(PlanDraft draft, List<String> targets, String snapshot, PlanWorld world) {
        DataLoss loss = DataLoss.of(draft);
        ComingBack comingBack = new ComingBack(draft);
        Remarks remarks = Guards.check(draft, loss, comingBack);
        UndoWriter.Result undo = UndoWriter.write(draft, comingBack);
        return new Plan(
                Plan.VERSION,
                "",
                draft.request().kind(),
                draft.context().environment(),
                draft.context().project(),
                snapshot,
                world,
                draft.request(),
                new PlanLines(draft, loss).lines(),
                StepOrder.steps(draft),
                undo.compensations(),
                undo.steps(),
                unchanged(draft, targets),
                draft.scoped().skipped(),
                leftovers(draft),
                remarks.blockers(),
                remarks.warnings());
    }

    /** What was looked at and is left alone: targets, what stands above the plan, and the consumers next to it. */
    private static List<String> unchanged(PlanDraft draft, List<String> targets) {
        Set<String> unchanged = new HashSet<>(targets);
        Landscape landscape = draft.landscape();
        for (String above : draft.scoped().above()) {
            landscape.unitOf(above).ifPresent(unit -> unchanged.addAll(unit.tableNames()));
        }
        for (Node node : draft.acting()) {
            for (String table : node.unit().tableNames()) {
                for (Unit consumer : landscape.consumers(table)) {
                    if (landscape.world().exists(consumer.name())) {
                        unchanged.addAll(consumer.tableNames());
                    }
                }
            }
        }
        draft.acting().forEach(node -> unchanged.removeAll(node.unit().tableNames()));
        draft.scoped().skipped().forEach(skipped -> unchanged.remove(skipped.table()));
        unchanged.removeIf(table -> !landscape.world().exists(table) || troubled(draft, table));
        return unchanged.stream().sorted().toList();
    }

    private static boolean troubled(PlanDraft draft, String table) {
        return draft.landscape()
                .unitOf(table)
                .filter(unit -> draft.node(unit)
                        .map(node -> !node.decision().blockers().isEmpty())
                        .orElseGet(() -> !draft.inspection().health().healthy(unit)))
                .isPresent();
    }

    private static List<Leftover> leftovers(PlanDraft draft) {
        List<Leftover> leftovers = new ArrayList<>();
        for (Node node : draft.touched()) {
            List<WorldStatement> deleted = Leftovers.deleted(draft, node);
            for (WorldStatement statement : node.unit().leftovers()) {
                leftovers.add(
                        new Leftover(node.name(), statement.name(), statement.phase(), deleted.contains(statement)));
            }
        }
        return leftovers;
    }
}
