package io.headgate.pipelines.plan.order;

import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.scope.Landscape;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.world.WorldStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes all steps and the edges between tables: stop(reader) before drop, create or alter before start, caught-up before the
 * start of readers that replay, children before parents for removals. No other edges, so that all else runs in parallel.
 */
public final class StepOrder {
    private final PlanDraft draft;
    private final Landscape landscape;
    private final StepSheet sheet = new StepSheet();
    private final CaughtUp awaits;

    private StepOrder(PlanDraft draft) {
        this.draft = draft;
        this.landscape = draft.landscape();
        this.awaits = new CaughtUp(draft, sheet);
    }

    /** The steps of the plan, in an order that respects their edges. */
    public static List<Step> steps(PlanDraft draft) {
        StepOrder order = new StepOrder(draft);
        ForwardSteps writer = new ForwardSteps(draft, order.sheet);
        draft.acting().forEach(writer::write);
        draft.acting().forEach(writer::removeLeftovers);
        draft.acting().forEach(order::readers);
        draft.acting().forEach(order::sources);
        draft.acting().forEach(writer::clean);
        order.sheet.finish(order.ends());
        return StepSort.sorted(order.sheet.steps()).stream()
                .map(StepDraft::step)
                .toList();
    }

    /**
     * Everybody who reads a table of a unit has stopped before one of them is dropped, since their statements go together; a
     * table that goes for good goes after its children.
     */
    private void readers(Node node) {
        List<StepDraft> drops = node.unit().tableNames().stream()
                .flatMap(table -> sheet.drop(table).stream())
                .toList();
        if (drops.isEmpty()) {
            return;
        }
        for (String table : node.unit().tableNames()) {
            for (WorldStatement reader : landscape.world().readers(table)) {
                landscape
                        .unitOf(reader)
                        .flatMap(draft::node)
                        .filter(Node::acts)
                        .ifPresent(child -> StepSheet.after(drops, sheet.stops(child.unit())));
            }
            if (node.decision().table(table) == TableAction.DROP) {
                childrenFirst(node, table, drops);
            }
        }
    }

    private void childrenFirst(Node node, String table, Collection<StepDraft> drops) {
        for (Unit child : landscape.consumers(table)) {
            if (!child.is(node.unit())) {
                child.tableNames().stream()
                        .flatMap(name -> sheet.drop(name).stream())
                        .forEach(other -> StepSheet.after(drops, List.of(other)));
            }
        }
    }

    private void sources(Node node) {
        node.unit().tables().forEach(this::afterBase);
        Collection<StepDraft> starts = sheet.starts(node.unit());
        for (String parent : landscape.readThroughViews(node.unit())) {
            draft.actingOn(parent)
                    .filter(source -> !source.unit().is(node.unit()))
                    .ifPresent(source -> exists(node, source, parent, starts));
        }
        for (String parent : node.unit().sources()) {
            draft.actingOn(parent)
                    .filter(source -> !source.unit().is(node.unit()))
                    .ifPresent(source -> ready(node, source, parent, starts));
        }
    }

    /** The table that a LIKE names is there first. */
    private void afterBase(ProjectTable table) {
        Optional<StepDraft> base = table.like().flatMap(sheet::make);
        sheet.make(table.name()).ifPresent(step -> base.ifPresent(step::after));
    }

    private void exists(Node node, Node source, String parent, Collection<StepDraft> starts) {
        Collection<StepDraft> made = made(source, parent);
        StepSheet.after(starts, made);
        if (node.unit().view()) {
            node.unit().tableNames().forEach(view -> sheet.make(view).ifPresent(step -> step.after(made)));
        }
    }

    private void ready(Node node, Node source, String parent, Collection<StepDraft> starts) {
        Collection<StepDraft> made = made(source, parent);
        StepSheet.after(starts, made);
        StepSheet.after(sheet.positions(node.unit()), made);
        boolean replays = replaysAfter(node, source, parent);
        switch (draft.gate()) {
            case EXISTS -> {}
            case RUNNING -> StepSheet.after(starts, sheet.verifies(source.unit()));
            case CAUGHT_UP -> replays = replays || CaughtUp.restarts(node);
        }
        if (replays) {
            StepSheet.after(starts, awaits.of(source));
        }
    }

    /** Whether a reader replays after its source was made again, so that it has to wait for the source's own replay. */
    private boolean replaysAfter(Node node, Node source, String table) {
        if (!CaughtUp.restarts(node) || node.decision().tableAction() == TableAction.CREATE) {
            return false;
        }
        return switch (source.decision().table(table)) {
            case RECREATE -> true;
            case CREATE ->
                !node.decision().rebuilds()
                        || node.unit().serving().stream()
                                .anyMatch(reader -> landscape.world().needs(reader, table));
            case KEEP, ALTER -> awaits.beginsEmpty(source);
            case DROP -> false;
        };
    }

    /** The steps after which a table is there and as it should be. */
    private Collection<StepDraft> made(Node source, String table) {
        if (source.unit().definedByItsStatement() && source.decision().rebuilds()) {
            return sheet.starts(source.unit());
        }
        return sheet.make(table).map(List::of).orElse(List.of());
    }

    private Collection<StepDraft> ends() {
        Set<StepDraft> ends = new LinkedHashSet<>();
        for (Node node : draft.acting()) {
            List<StepDraft> verified = sheet.verifies(node.unit());
            ends.addAll(verified);
            if (verified.isEmpty()) {
                List<StepDraft> tables = new ArrayList<>();
                node.unit().tableNames().forEach(table -> {
                    sheet.make(table).ifPresent(tables::add);
                    sheet.drop(table).ifPresent(tables::add);
                });
                ends.addAll(tables);
            }
        }
        return ends;
    }
}
