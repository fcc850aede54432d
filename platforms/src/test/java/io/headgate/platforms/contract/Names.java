package io.headgate.platforms.contract;

import java.util.concurrent.atomic.AtomicInteger;

/** Names that no other test of this run or of an earlier one has used. */
public final class Names {
    private static final String RUN = Long.toString(System.currentTimeMillis() % 100_000_000, 36);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Names() {}

    public static String fresh(String what) {
        return "c" + RUN + "-" + what + "-" + NEXT.incrementAndGet();
    }

    /** The same, as names of tables usually look. */
    public static String table(String what) {
        return fresh(what).replace('-', '_');
    }
}
