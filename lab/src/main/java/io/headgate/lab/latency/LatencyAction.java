package io.headgate.lab.latency;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What takes time. */
public enum LatencyAction {
    /** From the request to COMPLETED: CREATE, ALTER, DROP, and whatever is neither of the next two. */
    DDL,
    /** From the request to RUNNING: INSERT, statement sets, CREATE TABLE AS; resuming them too. */
    DML,
    /** From the request to rows: SELECT, SHOW, DESCRIBE, EXPLAIN. */
    SELECT,
    /** From the referenced statement's stop to RUNNING. */
    CARRY,
    /** From the request to STOPPED. */
    STOP,
    /** From the request to 404. */
    DELETE,
    /** How long a list still shows what is gone. */
    LIST;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LatencyAction> of(String label) {
        return Arrays.stream(values())
                .filter(action -> action.label().equals(label))
                .findFirst();
    }
}
