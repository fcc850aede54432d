package io.headgate.platforms.flink.http;

import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;

/** Waits a little before the next look. */
public final class Pause {
    private static final long SHORT = 50;

    private Pause() {}

    public static void shortly() {
        of(SHORT);
    }

    public static void of(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException(
                    PlatformProblem.UNREACHABLE, "interrupted while waiting", "start it again; nothing is lost", e);
        }
    }
}
