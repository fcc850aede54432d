package io.headgate.lab.faults;

/** Where a fault strikes. */
public enum FaultPoint {
    /** Any request of the API. */
    REQUEST,
    /** A statement is about to be started, for the first time or again. */
    START,
    /** A statement has become RUNNING. */
    RUNNING,
    /** A statement is about to be stopped. */
    STOP
}
