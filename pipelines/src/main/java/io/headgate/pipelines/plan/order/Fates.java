package io.headgate.pipelines.plan.order;

import io.headgate.pipelines.plan.DataFate;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.StateFate;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.cascade.Node;

/** What becomes of the state and the rows of a table. */
public final class Fates {
    private Fates() {}

    /**
     * The fate of the rows.
     *
     * @param lossy rows are lost that cannot be produced again
     */
    public static DataFate data(Node node, TableAction table, boolean lossy) {
        if (node.unit().view()) {
            return DataFate.KEPT;
        }
        return switch (table) {
            case DROP -> DataFate.LOST;
            case RECREATE -> lossy || node.unit().slots().isEmpty() ? DataFate.LOST : DataFate.REBUILT;
            case CREATE -> node.unit().slots().isEmpty() ? DataFate.KEPT : DataFate.REBUILT;
            case KEEP, ALTER -> lossy ? DataFate.LOST : kept(node);
        };
    }

    private static DataFate kept(Node node) {
        return switch (node.decision().statementAction()) {
            case NONE, START, REMOVE -> DataFate.KEPT;
            case BOUNCE, RESUME, CARRY_OVER, RESTORE_STATE -> DataFate.CONTINUES_EXACTLY;
            case REPLAY -> DataFate.CONVERGES;
        };
    }

    /** The fate of the state of its statements. */
    public static StateFate state(Node node) {
        if (!node.unit().stateful() || node.unit().view()) {
            return StateFate.NONE;
        }
        return switch (node.decision().statementAction()) {
            case NONE, BOUNCE, RESUME -> StateFate.KEPT;
            case CARRY_OVER -> StateFate.NONE;
            case RESTORE_STATE -> StateFate.CARRIED;
            case REPLAY, START -> fromEarliest(node) ? StateFate.REBUILT : StateFate.EMPTY;
            case REMOVE -> StateFate.EMPTY;
        };
    }

    private static boolean fromEarliest(Node node) {
        return node.decision().slots().stream()
                .flatMap(action -> action.start().stream())
                .allMatch(StartAt.EARLIEST::equals);
    }
}
