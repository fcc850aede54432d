package io.headgate.evidence.killmatrix;

import java.util.Locale;

/** What strikes. */
public enum Blow {
    /** {@code kill -9} to the worker, which is started again at once. */
    WORKER_KILLED,
    /** {@code SIGSTOP} to the worker for 20 seconds, while a second one lives; what it had on its way arrives when it wakes. */
    WORKER_FROZEN,
    /** The platform answers 500, once. */
    ERROR_500,
    /** The connection is closed without an answer and without an effect, once. */
    CONNECTION_CUT,
    /** The effect happens, then the connection is closed without an answer, once. */
    ANSWER_LOST,
    /** The platform never answers this request. */
    HANG;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
