package io.headgate.lab.engine;

/** SQL that an engine will not run; the message says why, in the engine's words, without stack trace. */
public final class SqlRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    public SqlRefusedException(String message) {
        super(message);
    }
}
