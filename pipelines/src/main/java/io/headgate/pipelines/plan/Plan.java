package io.headgate.pipelines.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.headgate.pipelines.request.PlanKind;
import io.headgate.pipelines.request.Request;
import java.util.List;

/**
 * What happens to every table, why, in which steps, and how each is undone. Made by {@link Planner}, carried out by a rollout.
 *
 * @param version version of this format
 * @param digest {@code sha256:...} of the canonical JSON without {@code digest} and {@code observedAt}
 * @param snapshot digest of the snapshot that was planned
 * @param tables the tables with an action, topologically sorted, ties by name
 * @param steps every effect, in an order that respects {@code after}
 * @param compensations per table how far it got and what undoes it; use {@link io.headgate.pipelines.plan.undo.Undo}
 * @param undoSteps the steps that compensations name
 * @param unchanged targets that are already as the project says
 * @param skipped tables that are switched off, and those that can only run after them
 * @param leftovers superseded statements of the tables in scope
 */
public record Plan(
        int version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String digest,
        PlanKind kind,
        String environment,
        PlanProject project,
        String snapshot,
        PlanWorld world,
        Request request,
        List<PlannedTable> tables,
        List<Step> steps,
        List<Compensation> compensations,
        List<UndoStep> undoSteps,
        List<String> unchanged,
        List<SkippedTable> skipped,
        List<Leftover> leftovers,
        List<Blocker> blockers,
        List<Warning> warnings) {
    public static final int VERSION = 1;

    public Plan {
        tables = List.copyOf(tables);
        steps = List.copyOf(steps);
        compensations = List.copyOf(compensations);
        undoSteps = List.copyOf(undoSteps);
        unchanged = List.copyOf(unchanged);
        skipped = List.copyOf(skipped);
        leftovers = List.copyOf(leftovers);
        blockers = List.copyOf(blockers);
        warnings = List.copyOf(warnings);
    }

    /** Whether it may not be rolled out. */
    @JsonIgnore
    public boolean blocked() {
        return !blockers.isEmpty();
    }

    /** Whether there is nothing to do. */
    @JsonIgnore
    public boolean empty() {
        return tables.isEmpty();
    }
}
