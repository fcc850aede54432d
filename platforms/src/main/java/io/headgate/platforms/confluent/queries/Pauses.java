package io.headgate.platforms.confluent.queries;

import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Pauses that grow while nothing happens, up to a deadline. */
final class Pauses {
    private static final long FIRST_MILLIS = 25;
    private static final long LONGEST_MILLIS = 1_000;

    private final long end;
    private long next;

    Pauses(Duration deadline) {
        this(deadline, Duration.ofMillis(FIRST_MILLIS));
    }

    /** @param first the first pause; the next are longer */
    Pauses(Duration deadline, Duration first) {
        this.next = first.toMillis();
        this.end = System.nanoTime() + deadline.toNanos();
    }

    boolean over() {
        return System.nanoTime() - end >= 0;
    }

    void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException(
                    PlatformProblem.UNREACHABLE, "interrupted while waiting for an answer", "ask again", e);
        }
        next = Math.min(next * 2, LONGEST_MILLIS);
    }

    /** Something has happened: the next pause is short again. */
    void somethingHappened() {
        next = FIRST_MILLIS;
    }
}
