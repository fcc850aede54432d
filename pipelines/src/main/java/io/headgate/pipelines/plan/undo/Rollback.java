package io.headgate.pipelines.plan.undo;

import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.cascade.Node;

/** How a unit is taken back, in words. */
public final class Rollback {
    private Rollback() {}

    /** The rollback line of a table. */
    public static String words(Node node, TableAction table) {
        if (node.unit().view()) {
            return table == TableAction.CREATE ? "drop the view" : "define the view as before";
        }
        return switch (table) {
            case CREATE ->
                node.unit().slots().isEmpty() ? "drop the table" : "stop and delete the new statement, drop the table";
            case RECREATE -> "before the drop: resume; after it: make the table with its old DDL, replay the old SQL";
            case DROP ->
                "before the drop: resume; after it: make the table with its old DDL, replay the old SQL as far "
                        + "as its sources reach";
            case ALTER ->
                node.decision().slots().isEmpty()
                        ? "none: the DDL stays as altered"
                        : statement(node) + "; the DDL stays as altered";
            case KEEP -> statement(node);
        };
    }

    private static String statement(Node node) {
        return switch (node.decision().statementAction()) {
            case NONE -> "nothing to undo";
            case BOUNCE -> "nothing to undo once it runs again";
            case RESUME -> "stop it if it was stopped before";
            case CARRY_OVER ->
                "before the start: resume the old statement; after it: stop the new one, start the old SQL "
                        + "where that stopped";
            case RESTORE_STATE -> "resume the old statement from its own state; what the new one wrote stays";
            case REPLAY -> "before the start: resume the old statement; after it: replay the old SQL";
            case START -> "stop and delete the new statement";
            case REMOVE -> "resume the statement while it is not deleted";
        };
    }

    static String afterStart(Node node) {
        return statement(node);
    }
}
