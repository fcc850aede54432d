package io.headgate.platforms.contract;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** How long nobody writes while one statement takes over from another, and where that time goes. */
public final class Gap {
    private final long ordered = System.nanoTime();
    private long stopped;
    private long accepted;

    /** Begins with the order to stop. */
    public Gap() {}

    /** The old statement has stopped. */
    public void stopped() {
        stopped = System.nanoTime();
    }

    /** The platform has taken the new statement. */
    public void accepted() {
        accepted = System.nanoTime();
    }

    /** Says the phases, now that the new statement runs. */
    public String running() {
        long running = System.nanoTime();
        return String.format(
                Locale.ROOT,
                "gap %d ms: stop %d, start accepted %d, running %d; load %.1f",
                millis(running - ordered),
                millis(stopped - ordered),
                millis(accepted - stopped),
                millis(running - accepted),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
