package io.headgate.activities.plan;

import io.headgate.activities.paper.PlanLibrary;
import io.headgate.activities.step.StepRecord;
import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.Compensation;
import io.headgate.pipelines.plan.DataFate;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlanFile;
import io.headgate.pipelines.plan.PlanWorld;
import io.headgate.pipelines.plan.PlannedStatement;
import io.headgate.pipelines.plan.PlannedTable;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.StateFate;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.undo.Undo;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.request.PlanKind;
import io.headgate.pipelines.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans how a finished rollout is taken back: the compensations of its own plan, aimed at what it has really made, against what
 * is there now.
 */
public final class WayBack {
    private final PlanLibrary library;
    private final StepRecord record;
    private final PastRollouts rollouts;

    public WayBack(PlanLibrary library, StepRecord record, PastRollouts rollouts) {
        this.library = library;
        this.record = record;
        this.rollouts = rollouts;
    }

    /**
     * The way back.
     *
     * @param plan on the world as it is now
     * @param before the world that the rollout was planned on: the SQL of then
     */
    public record Result(Plan plan, World before) {}

    public Result plan(String environment, String rollout, World now) {
        PastRollouts.Past past = rollouts.find(environment, rollout)
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.USAGE,
                        "there is no rollout " + rollout + " in " + environment,
                        "list them: headgate history"));
        if (!past.ended()) {
            throw new HeadgateException(
                    FailureCode.CONFLICT,
                    "rollout " + rollout + " still runs",
                    "decide on it: headgate rollback " + rollout);
        }
        if (past.takenBack()) {
            throw new HeadgateException(
                    FailureCode.CONFLICT,
                    "rollout " + rollout + " was rolled back already",
                    "look at what it left: headgate describe " + rollout);
        }
        Plan plan = library.plan(past.planDigest());
        List<Step> steps = Undo.after(plan, past.done()).stream()
                .map(step -> aimed(plan, step, environment, rollout))
                .toList();
        Map<String, Compensation> stages = Undo.stages(plan, new HashSet<>(past.done()));
        Plan back = new Plan(
                Plan.VERSION,
                "",
                PlanKind.ROLLBACK,
                plan.environment(),
                plan.project(),
                plan.snapshot(),
                new PlanWorld(now.identity(), now.observedAt()),
                plan.request(),
                lines(plan, steps, stages, rollout),
                steps,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Obstacles(plan, steps, now).blockers(),
                List.of());
        return new Result(PlanFile.sealed(back), library.worldOf(plan));
    }

    /** The ids that the plan could not know, since the rollout made or resumed what they name. */
    private Step aimed(Plan plan, Step step, String environment, String rollout) {
        Optional<String> uid = step.name()
                .flatMap(name -> record.startedUid(environment, rollout, name))
                .or(step::uid);
        Optional<TouchedObjects> made =
                step.kind() == StepKind.DROP_TABLE ? record.made(environment, rollout, step.table()) : Optional.empty();
        return new Step(
                step.id(),
                step.table(),
                step.kind(),
                step.after(),
                step.name(),
                uid,
                step.creates(),
                step.sql(),
                step.start().or(() -> begun(plan, step)),
                step.previous(),
                step.tableId().or(() -> made.flatMap(TouchedObjects::tableId)),
                step.topicId().or(() -> made.flatMap(TouchedObjects::topicId)),
                step.changes(),
                step.pool(),
                step.pointOfNoReturn() || step.kind() == StepKind.DROP_TABLE);
    }

    /** Where a statement that is to be stopped was to begin: it is there still when it has never run. */
    private static Optional<StartAt> begun(Plan plan, Step step) {
        return step.kind() != StepKind.STOP
                ? Optional.empty()
                : plan.steps().stream()
                        .filter(start ->
                                start.kind() == StepKind.START && start.name().equals(step.name()))
                        .flatMap(start -> start.start().stream())
                        .findFirst();
    }

    private static List<PlannedTable> lines(
            Plan plan, List<Step> steps, Map<String, Compensation> stages, String rollout) {
        List<PlannedTable> lines = new ArrayList<>();
        for (PlannedTable line : plan.tables()) {
            List<Step> own = steps.stream()
                    .filter(step -> step.table().equals(line.table()))
                    .toList();
            if (!own.isEmpty()) {
                String says = Optional.ofNullable(stages.get(line.table()))
                        .map(Compensation::says)
                        .orElse("it is taken back");
                lines.add(line(line, own, "rollback of " + rollout + ": " + says));
            }
        }
        return lines;
    }

    private static PlannedTable line(PlannedTable line, List<Step> steps, String reason) {
        boolean drops = has(steps, StepKind.DROP_TABLE);
        boolean creates = has(steps, StepKind.CREATE_TABLE);
        Optional<StartAt> start = steps.stream()
                .filter(step -> step.kind() == StepKind.START)
                .flatMap(step -> step.start().stream())
                .findFirst();
        TableAction table = drops
                ? (creates ? TableAction.RECREATE : TableAction.DROP)
                : creates ? TableAction.CREATE : TableAction.KEEP;
        StatementAction statement = statement(steps, table, start);
        return new PlannedTable(
                line.table(),
                line.product(),
                line.layer(),
                line.scope(),
                line.unit(),
                table,
                statement,
                reason,
                line.via(),
                state(statement),
                data(table, statement),
                start.map(StartAt::words).orElse(""),
                line.upgradeMode(),
                "",
                line.statements().stream().map(WayBack::turned).toList(),
                List.of(),
                line.computePool(),
                drops,
                "a rollback is not taken back by itself; deploy again");
    }

    /** What replaced a statement is what goes now; the replaced one stays known, since it stands there stopped. */
    private static PlannedStatement turned(PlannedStatement statement) {
        return statement.replacement().isEmpty()
                ? statement
                : new PlannedStatement(statement.source(), statement.replacement(), Optional.empty(), statement.old());
    }

    private static StatementAction statement(List<Step> steps, TableAction table, Optional<StartAt> start) {
        if (start.isPresent()) {
            boolean carried = start.get().kind() == StartAt.Kind.POSITIONS;
            return carried
                    ? StatementAction.CARRY_OVER
                    : table == TableAction.KEEP ? StatementAction.REPLAY : StatementAction.START;
        }
        if (has(steps, StepKind.RESUME)) {
            return StatementAction.RESUME;
        }
        return has(steps, StepKind.STOP) || has(steps, StepKind.DELETE_STATEMENT)
                ? StatementAction.REMOVE
                : StatementAction.NONE;
    }

    private static StateFate state(StatementAction action) {
        return switch (action) {
            case NONE, REMOVE -> StateFate.NONE;
            case RESUME, BOUNCE, RESTORE_STATE -> StateFate.KEPT;
            case CARRY_OVER -> StateFate.CARRIED;
            case REPLAY, START -> StateFate.REBUILT;
        };
    }

    private static DataFate data(TableAction table, StatementAction statement) {
        return switch (table) {
            case DROP -> DataFate.LOST;
            case RECREATE, CREATE -> DataFate.REBUILT;
            case KEEP, ALTER ->
                switch (statement) {
                    case CARRY_OVER -> DataFate.CONTINUES_EXACTLY;
                    case REPLAY, START -> DataFate.CONVERGES;
                    case NONE, BOUNCE, RESUME, RESTORE_STATE, REMOVE -> DataFate.KEPT;
                };
        };
    }

    private static boolean has(List<Step> steps, StepKind kind) {
        return steps.stream().anyMatch(step -> step.kind() == kind);
    }

    /** The blockers of a way back: others have moved what it would touch. */
    private record Obstacles(Plan plan, List<Step> steps, World now) {
        List<Blocker> blockers() {
            List<Blocker> blockers = new ArrayList<>();
            steps.forEach(step -> {
                statement(step).ifPresent(blockers::add);
                table(step).ifPresent(blockers::add);
                blockers.addAll(readers(step));
            });
            return blockers.stream().distinct().sorted().toList();
        }

        private Optional<Blocker> statement(Step step) {
            return now.statements().stream()
                    .filter(there -> step.name().filter(there.name()::equals).isPresent())
                    .filter(there -> step.uid().isPresent() && !step.uid().get().equals(there.uid()))
                    .findFirst()
                    .map(there -> Blocker.of(
                            BlockerCode.NAME_COLLISION,
                            List.of(step.table()),
                            "statement " + there.name() + " was made again since that rollout",
                            "plan a deployment of the version that you want instead"));
        }

        private Optional<Blocker> table(Step step) {
            return now.tables().stream()
                    .filter(there ->
                            step.kind() == StepKind.DROP_TABLE && there.name().equals(step.table()))
                    .filter(there ->
                            step.topicId().isPresent() && !step.topicId().equals(there.topicId()))
                    .findFirst()
                    .map(there -> Blocker.of(
                            BlockerCode.NAME_COLLISION,
                            List.of(step.table()),
                            "table " + there.name() + " was made again since that rollout",
                            "plan a deployment of the version that you want instead"));
        }

        /** Whoever reads a table that goes, and is not stopped first. */
        private List<Blocker> readers(Step step) {
            if (step.kind() != StepKind.DROP_TABLE) {
                return List.of();
            }
            return now.statements().stream()
                    .filter(there -> there.phase().reads() && there.reads().contains(step.table()))
                    .filter(there -> steps.stream()
                            .noneMatch(other ->
                                    other.name().filter(there.name()::equals).isPresent()))
                    .filter(there -> plan.tables().stream().noneMatch(line -> line.statements().stream()
                            .anyMatch(own ->
                                    own.old().filter(there.name()::equals).isPresent())))
                    .map(there -> Blocker.of(
                            BlockerCode.LIVE_READER_OUTSIDE_PLAN,
                            List.of(step.table()),
                            there.name() + " reads " + step.table() + ", which would be dropped",
                            "stop or undeploy it first"))
                    .toList();
        }
    }
}
