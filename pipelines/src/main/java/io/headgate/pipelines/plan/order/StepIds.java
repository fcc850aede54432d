package io.headgate.pipelines.plan.order;

import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.plan.scope.Unit;

/** How steps are called: {@code <table>/<what>}, with an ordinal where a unit has several statements. */
public final class StepIds {
    private StepIds() {}

    /** A step of one of the project's statements: {@code z/start}, {@code z/start-2}. */
    public static String of(Unit unit, Slot slot, String what) {
        return unit.name() + "/" + what + (slot.index() == 0 ? "" : "-" + (slot.index() + 1));
    }

    /** A step of a table itself: {@code z/drop}. */
    public static String of(String table, String what) {
        return table + "/" + what;
    }

    /** A step of a statement that no slot stands for: {@code z/delete:dev-dml-z}. */
    public static String of(Unit unit, String what, String statement) {
        return unit.name() + "/" + what + ":" + statement;
    }
}
