package io.headgate.pipelines.plan.cascade;

import io.headgate.pipelines.plan.PlanContext;
import io.headgate.pipelines.plan.Scope;
import io.headgate.pipelines.plan.SkippedTable;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.decide.Decision;
import io.headgate.pipelines.plan.decide.DecisionTable;
import io.headgate.pipelines.plan.decide.Inspection;
import io.headgate.pipelines.plan.decide.Situation;
import io.headgate.pipelines.plan.scope.Landscape;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.request.Options;
import io.headgate.pipelines.world.WorldStatement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything that a deployment has to touch: from the targets up to ancestors that are not healthy, and down to readers
 * of what is made again, until nothing new comes up. Each unit is looked at as often as something it reads changes its fate,
 * which is a handful of times; no search is repeated per descendant.
 */
public final class Cascade {
    private final Landscape landscape;
    private final Inspection inspection;
    private final Options options;
    private final PlanContext context;
    private final Inactive inactive;
    private final Map<String, Draft> drafts = new HashMap<>();
    private final Set<String> climbed = new HashSet<>();
    private final Set<String> seenAbove = new HashSet<>();
    private final Set<String> aboveTargets = new HashSet<>();
    private final Set<String> differing = new TreeSet<>();
    private final Map<String, String> skipped = new TreeMap<>();
    private final Deque<Draft> open = new ArrayDeque<>();

    private Cascade(Inspection inspection, Options options, PlanContext context) {
        this.landscape = inspection.landscape();
        this.inspection = inspection;
        this.options = options;
        this.context = context;
        this.inactive = Inactive.of(landscape, inspection.health(), context.inactive());
    }

    /** Runs from the targets until nothing changes any more. */
    public static Scoped deploy(Inspection inspection, Options options, PlanContext context, Collection<Unit> targets) {
        Cascade cascade = new Cascade(inspection, options, context);
        targets.forEach(target -> cascade.add(target, Scope.TARGET, null, false));
        List<Draft> found = List.copyOf(cascade.open);
        found.forEach(target -> cascade.climb(target, true));
        cascade.aboveTargets.addAll(cascade.seenAbove);
        while (!cascade.open.isEmpty()) {
            cascade.settle(cascade.open.removeFirst());
        }
        return cascade.result();
    }

    private Optional<Draft> add(Unit unit, Scope scope, @Nullable Draft via, boolean aboveTarget) {
        Optional<String> off = inactive.reason(unit);
        if (off.isPresent()) {
            unit.tableNames().forEach(table -> skipped.put(table, off.get()));
            return Optional.empty();
        }
        Draft known = drafts.get(unit.name());
        if (known != null) {
            return Optional.of(known);
        }
        Draft draft = new Draft(unit, scope, via, aboveTarget);
        drafts.put(unit.name(), draft);
        open.add(draft);
        return Optional.of(draft);
    }

    /** Adds what is not healthy above a draft, up to the sources, also above healthy ones. */
    private void climb(Draft from, boolean aboveTarget) {
        if (!climbed.add(from.unit().name())) {
            return;
        }
        Deque<Step> path = new ArrayDeque<>();
        path.push(new Step(from.unit(), from));
        while (!path.isEmpty()) {
            Step step = path.pop();
            List<Unit> news = new ArrayList<>(landscape.parentUnits(step.unit()));
            news.removeIf(parent -> !seenAbove.add(parent.name()));
            news.sort(Comparator.comparing(Unit::name).reversed());
            for (Unit parent : news) {
                Draft next = ancestor(parent, step.via(), aboveTarget).orElse(step.via());
                path.push(new Step(parent, next));
            }
        }
    }

    private record Step(Unit unit, Draft via) {}

    private Optional<Draft> ancestor(Unit unit, Draft via, boolean aboveTarget) {
        boolean forced =
                aboveTarget && options.forceAncestors() && !unit.slots().isEmpty();
        if (forced || !inspection.health().healthy(unit)) {
            return add(unit, Scope.ANCESTOR, via, aboveTarget);
        }
        if (inspection.differs(unit)) {
            differing.add(unit.name());
        }
        return Optional.empty();
    }

    private void settle(Draft draft) {
        Decision own = DecisionTable.decide(situation(draft));
        Optional<Decision> pushed =
                draft.rebuiltSource().flatMap(source -> ReaderRule.decide(situation(draft), own, source));
        draft.decide(pushed.orElse(own), pushed.isPresent());
        if (draft.spreadsRebuild()) {
            spreadRebuild(draft);
        }
        if (options.mayStartDescendants() && draft.spreadsChange()) {
            startConsumers(draft);
        }
    }

    private Situation situation(Draft draft) {
        boolean forcedAncestor = options.forceAncestors()
                && aboveTargets.contains(draft.unit().name())
                && !draft.unit().slots().isEmpty();
        boolean forced = forcedAncestor || (draft.scope() == Scope.TARGET && options.force());
        return new Situation(draft.unit(), draft.scope(), forced, draft.changedView(), options, context, inspection);
    }

    private void spreadRebuild(Draft draft) {
        for (Map.Entry<String, TableAction> entry : draft.decision().tables().entrySet()) {
            boolean created = entry.getValue() == TableAction.CREATE;
            if (!created && entry.getValue() != TableAction.RECREATE) {
                continue;
            }
            for (WorldStatement reader : landscape.world().readers(entry.getKey())) {
                boolean concerned =
                        created ? reader.phase().active() : reader.phase().reads();
                Optional<Unit> unit = landscape.unitOf(reader).filter(found -> !found.is(draft.unit()));
                if (concerned && unit.isPresent() && unit.get().serving().contains(reader)) {
                    push(draft, unit.get(), entry.getKey());
                }
            }
        }
    }

    private void push(Draft draft, Unit reader, String table) {
        Optional<Draft> pushed = add(reader, Scope.DESCENDANT, draft, false);
        if (pushed.isPresent()) {
            Draft child = pushed.get();
            boolean news = child.becomeDescendant();
            news |= draft.unit().view() ? child.viewChanged(table) : child.sourceRebuilt(table);
            climb(child, false);
            if (news) {
                open.add(child);
            }
        }
    }

    private void startConsumers(Draft draft) {
        for (String table : draft.unit().tableNames()) {
            for (Unit consumer : landscape.consumers(table)) {
                if (!consumer.is(draft.unit()) && !inspection.health().healthy(consumer)) {
                    add(consumer, Scope.DESCENDANT, draft, false).ifPresent(child -> {
                        if (child.becomeDescendant()) {
                            open.add(child);
                        }
                        climb(child, false);
                    });
                }
            }
        }
    }

    private Scoped result() {
        List<Draft> sorted = landscape.order().sorted().stream()
                .flatMap(unit -> Stream.ofNullable(drafts.get(unit.name())))
                .toList();
        drafts.values().stream()
                .filter(draft -> draft.decision().acts() || draft.scope() == Scope.TARGET)
                .forEach(draft -> differing.remove(draft.unit().name()));
        List<String> needed = options.mayStartDescendants()
                ? List.of()
                : sorted.stream()
                        .filter(Draft::neededDescendant)
                        .flatMap(draft -> draft.unit().tableNames().stream())
                        .sorted()
                        .toList();
        return new Scoped(
                sorted.stream()
                        .map(draft ->
                                new Node(draft.unit(), draft.scope(), draft.decision(), draft.cascaded(), draft.via()))
                        .toList(),
                skipped.entrySet().stream()
                        .map(entry -> new SkippedTable(entry.getKey(), entry.getValue()))
                        .toList(),
                List.copyOf(differing),
                seenAbove.stream().sorted().toList(),
                needed);
    }
}
