package io.headgate.lab.materialized;

/** A change of a materialized table that cannot be. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    enum Reason {
        EXISTS,
        MISSING,
        /** Something else is under way with it. */
        BUSY,
        /** The service never does this. */
        UNSUITABLE
    }

    private final Reason reason;

    RefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
