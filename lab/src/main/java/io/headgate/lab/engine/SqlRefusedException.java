package io.headgate.lab.engine;

/** SQL that an engine will not run; the message says why, in the engine's words, without stack trace. */
public final class SqlRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    public SqlRefusedException(String message) {
        super(message);
    }

    /** For a kind of statement that never reaches an engine of the lab; who sends it there past the lab is told so. */
    public static SqlRefusedException notOfAnEngine(SqlKind kind) {
        return new SqlRefusedException(
                kind + " is no statement of an engine: the lab runs the query of a materialized table");
    }
}
