package io.headgate.activities.plan;

import io.headgate.activities.step.OwnStarts;
import io.headgate.activities.step.StepRecord;
import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.workflows.activity.StaleOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what the steps that are still to be done expect with what is there. */
final class RemainingSteps {
    private final Plan plan;
    private final StepRecord record;
    private final StaleOrder order;
    private final Map<String, WorldStatement> statements = new HashMap<>();
    private final Map<String, WorldTable> tables = new HashMap<>();
    private final Map<String, String> plannedUids = new HashMap<>();
    private final Map<String, Optional<String>> plannedTopics = new HashMap<>();

    /** @param before the world that the plan was made on, where it is known: what it has is no surprise */
    RemainingSteps(Plan plan, Optional<World> before, World now, StepRecord record, StaleOrder order) {
        this.plan = plan;
        this.record = record;
        this.order = order;
        now.statements().forEach(statement -> statements.put(statement.name(), statement));
        now.tables().forEach(table -> tables.put(table.name(), table));
        before.ifPresent(world -> {
            world.statements().forEach(statement -> plannedUids.put(statement.name(), statement.uid()));
            world.tables().forEach(table -> plannedTopics.put(table.name(), table.topicId()));
        });
    }

    List<String> moved() {
        List<String> moved = new ArrayList<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            boolean done = i < order.done().length() && order.done().charAt(i) == '1';
            if (!done) {
                moved(plan.steps().get(i)).ifPresent(moved::add);
            }
        }
        return moved.stream().distinct().toList();
    }

    private Optional<String> moved(Step step) {
        return switch (step.kind()) {
            case STOP, RESUME, DELETE_STATEMENT -> statement(step);
            case DROP_TABLE, ALTER_TABLE -> table(step);
            case CREATE_TABLE -> absentTable(step);
            case START -> absentStatement(step);
            case VERIFY, AWAIT_CAUGHT_UP, AWAIT_POSITIONS, CREATE_POOL -> Optional.empty();
        };
    }

    /** The statement that is meant is there, as observed or as this rollout made it. */
    private Optional<String> statement(Step step) {
        String name = step.name().orElse("");
        Optional<String> uid =
                record.startedUid(order.environment(), order.rollout(), name).or(step::uid);
        WorldStatement there = statements.get(name);
        if (uid.isEmpty()) {
            return Optional.empty();
        }
        if (there == null) {
            return step.kind() == StepKind.DELETE_STATEMENT
                    ? Optional.empty()
                    : Optional.of("statement " + name + " is gone");
        }
        return there.uid().equals(uid.get())
                ? Optional.empty()
                : Optional.of("statement " + name + " was made again by somebody else");
    }

    private Optional<String> table(Step step) {
        WorldTable there = tables.get(step.table());
        if (there == null) {
            return Optional.of("table " + step.table() + " is gone");
        }
        boolean sameTopic = step.topicId().isEmpty() || step.topicId().equals(there.topicId());
        return sameTopic ? Optional.empty() : Optional.of("table " + step.table() + " was made again by somebody else");
    }

    /** Nobody else has made the table meanwhile; one that is dropped before it is made is expected. */
    private Optional<String> absentTable(Step step) {
        WorldTable there = tables.get(step.table());
        if (there == null || dropsFirst(step) || plannedAs(there)) {
            return Optional.empty();
        }
        Optional<String> ours =
                record.made(order.environment(), order.rollout(), step.table()).flatMap(TouchedObjects::topicId);
        boolean made = ours.isPresent() && ours.equals(there.topicId());
        return made ? Optional.empty() : Optional.of("table " + step.table() + " exists by now");
    }

    /** The plan knew of it, and it is the same still. */
    private boolean plannedAs(WorldTable there) {
        return there.topicId().isPresent() && there.topicId().equals(plannedTopics.get(there.name()));
    }

    private boolean dropsFirst(Step step) {
        return plan.steps().stream()
                .anyMatch(other -> other.kind() == StepKind.DROP_TABLE
                        && other.table().equals(step.table())
                        && step.after().contains(other.id()));
    }

    private Optional<String> absentStatement(Step step) {
        String name = step.name().orElse("");
        WorldStatement there = statements.get(name);
        if (there == null || there.uid().equals(plannedUids.get(name))) {
            return Optional.empty();
        }
        boolean ours = OwnStarts.made(plan, order.rollout(), there)
                || record.startedUid(order.environment(), order.rollout(), name)
                        .filter(there.uid()::equals)
                        .isPresent();
        return ours ? Optional.empty() : Optional.of("a statement " + name + " exists by now");
    }
}
