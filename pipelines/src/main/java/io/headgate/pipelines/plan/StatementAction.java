package io.headgate.pipelines.plan;

/** What happens to the statements that write a table, weakest first. */
public enum StatementAction {
    NONE,
    /** Stop and resume the same statement; state and positions are kept. */
    BOUNCE,
    /** Resume the same statement with its state and positions. */
    RESUME,
    /** A new statement starts exactly where the old one stopped. */
    CARRY_OVER,
    /** A new statement starts from the state of the old one. */
    RESTORE_STATE,
    /** A new statement reads its sources from earliest into the table that is there. */
    REPLAY,
    /** A new statement where none was, or after the table was made again. */
    START,
    /** Stop and delete. */
    REMOVE
}
