package io.headgate.activities.step;

import io.headgate.pipelines.plan.StepKind;

/** The handler of each kind of step. */
public final class StepHandlers {
    private StepHandlers() {}

    /** Does the step and says what was done. */
    public static StepEnd run(StepRun run) {
        return handler(run.step().kind()).run(run);
    }

    private static StepHandler handler(StepKind kind) {
        return switch (kind) {
            case STOP -> new StopStep();
            case DROP_TABLE -> new DropTableStep();
            case CREATE_TABLE -> new CreateTableStep();
            case ALTER_TABLE -> new AlterTableStep();
            case START -> new StartStep();
            case RESUME -> new ResumeStep();
            case VERIFY -> new VerifyStep();
            case AWAIT_CAUGHT_UP -> new CaughtUpStep();
            case AWAIT_POSITIONS -> new AwaitPositionsStep();
            case DELETE_STATEMENT -> new DeleteStatementStep();
            case CREATE_POOL -> new CreatePoolStep();
        };
    }
}
