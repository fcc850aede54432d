package io.headgate.lab.engine;

/** How a job is ended. */
public enum StopMode {
    /** Take a savepoint and keep it: positions are known, state is complete. */
    SAVEPOINT,
    /** Cancel; what is left is the newest checkpoint. */
    CANCEL
}
