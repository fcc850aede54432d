package io.headgate.pipelines.plan.cascade;

import io.headgate.pipelines.plan.Scope;
import io.headgate.pipelines.plan.decide.Decision;
import io.headgate.pipelines.plan.scope.Unit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node in the making. What is known of it only ever grows, so that the order of work does not matter. */
final class Draft {
    private final Unit unit;
    private final @Nullable Draft via;
    private final boolean aboveTarget;
    private Scope scope;
    private Optional<String> rebuiltSource = Optional.empty();
    private Optional<String> changedView = Optional.empty();
    private Decision decision;
    private boolean cascaded;
    private boolean spreadRebuild;
    private boolean spreadChange;

    /**
     * @param via what led here; null for a target
     * @param aboveTarget it is an ancestor of a target
     */
    Draft(Unit unit, Scope scope, @Nullable Draft via, boolean aboveTarget) {
        this.unit = unit;
        this.scope = scope;
        this.via = via;
        this.aboveTarget = aboveTarget;
        this.decision = Decision.unchanged(unit, "");
    }

    Unit unit() {
        return unit;
    }

    Scope scope() {
        return scope;
    }

    boolean aboveTarget() {
        return aboveTarget;
    }

    /** What was an ancestor of some other consumer turns out to be a consumer itself. */
    boolean becomeDescendant() {
        if (scope == Scope.ANCESTOR && !aboveTarget) {
            scope = Scope.DESCENDANT;
            return true;
        }
        return false;
    }

    /** Something that it reads is made again; true when that is news. The smallest name stands for all. */
    boolean sourceRebuilt(String table) {
        boolean news = rebuiltSource.isEmpty();
        if (news || table.compareTo(rebuiltSource.get()) < 0) {
            rebuiltSource = Optional.of(table);
            return true;
        }
        return false;
    }

    boolean viewChanged(String view) {
        boolean news = changedView.isEmpty() || view.compareTo(changedView.get()) < 0;
        if (news) {
            changedView = Optional.of(view);
        }
        return news;
    }

    Optional<String> rebuiltSource() {
        return rebuiltSource;
    }

    Optional<String> changedView() {
        return changedView;
    }

    Decision decision() {
        return decision;
    }

    boolean cascaded() {
        return cascaded;
    }

    void decide(Decision decided, boolean byCascade) {
        decision = decided;
        cascaded = byCascade;
        if (byCascade && scope == Scope.ANCESTOR) {
            scope = Scope.DESCENDANT;
        }
    }

    /** True once: when the readers of its tables have to be told that these are made again. */
    boolean spreadsRebuild() {
        boolean first = !spreadRebuild && decision.rebuilds();
        spreadRebuild |= first;
        return first;
    }

    /** True once: when its consumers may be started. */
    boolean spreadsChange() {
        boolean first = !spreadChange && decision.acts();
        spreadChange |= first;
        return first;
    }

    /** Whether the plan has to touch it although nobody asked for it. */
    boolean neededDescendant() {
        boolean pushed = cascaded || (changedView.isPresent() && decision.acts());
        return switch (scope) {
            case DESCENDANT -> pushed;
            case TARGET, ANCESTOR -> false;
        };
    }

    /** The name of what led here. */
    Optional<String> via() {
        return via == null ? Optional.empty() : Optional.of(via.unit.name());
    }
}
