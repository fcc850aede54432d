package io.headgate.workflows.engine;

import io.headgate.workflows.activity.StepNode;

/** Steps in words. */
public final class Words {
    private static final int LONGEST_SUMMARY = 180;

    private Words() {}

    /** What a step does, as Temporal's UI shows it: {@code start dev-usw2-p2-dml-z-2}. */
    public static String summary(StepNode step) {
        String name = step.name().orElse(step.table());
        String text =
                switch (step.kind()) {
                    case STOP -> "stop " + name;
                    case DROP_TABLE -> "drop table " + step.table();
                    case CREATE_TABLE -> "create table " + step.table();
                    case ALTER_TABLE -> "alter table " + step.table();
                    case START -> "start " + name;
                    case RESUME -> "resume " + name;
                    case VERIFY -> "verify " + name;
                    case AWAIT_CAUGHT_UP -> "wait until " + step.table() + " has caught up";
                    case AWAIT_POSITIONS -> "wait for positions of " + step.table();
                    case DELETE_STATEMENT -> "delete " + name;
                    case CREATE_POOL -> "create pool " + step.pool().orElse(name);
                };
        return cut(text, LONGEST_SUMMARY);
    }

    /** The text, or its begin where it is longer. */
    public static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
