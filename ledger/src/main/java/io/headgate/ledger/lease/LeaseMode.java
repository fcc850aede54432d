package io.headgate.ledger.lease;

/** How a rollout needs a table. */
public enum LeaseMode {
    /** It writes, stops, alters or drops it: nobody else may touch it. */
    EXCLUSIVE,
    /** It reads it: others may read it too. */
    SHARED
}
