package io.headgate.ledger.http;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What the process that hosts the ledger shows beside it.
 *
 * @param metrics the text of {@code /metrics}; empty: there is no such page
 * @param ready whether the rest of the process is ready
 */
public record HostPages(Supplier<String> metrics, BooleanSupplier ready) {
    /** A process that is nothing but a ledger. */
    public static final HostPages NONE = new HostPages(() -> "", () -> true);
}
