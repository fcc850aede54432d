package io.headgate.evidence.noloss;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Looks every 50 ms whether a statement runs, and adds up the time in which none does. */
final class GapWatch implements AutoCloseable {
    private static final long PAUSE_MILLIS = 50;

    private final Thread thread;
    private final AtomicLong gap = new AtomicLong();
    private volatile boolean over;

    GapWatch(BooleanSupplier running) {
        this.thread = new Thread(() -> watch(running), "gap-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** The time without a running statement since the last call. */
    long takeMillis() {
        return TimeUnit.NANOSECONDS.toMillis(gap.getAndSet(0));
    }

    private void watch(BooleanSupplier running) {
        long last = System.nanoTime();
        try {
            while (!over) {
                boolean runs = seen(running);
                long now = System.nanoTime();
                if (!runs) {
                    gap.addAndGet(now - last);
                }
                last = now;
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A look that gets no answer sees nothing running: the gap is rather too long than too short. */
    private static boolean seen(BooleanSupplier running) {
        try {
            return running.getAsBoolean();
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
    }
}
