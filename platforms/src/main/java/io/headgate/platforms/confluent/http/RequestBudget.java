package io.headgate.platforms.confluent.http;

import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * How many requests one environment gets from this process, all callers together: so many a second, with a second's worth in
 * advance. When the service says that it was too much, everybody waits.
 */
final class RequestBudget {
    private static final Map<String, RequestBudget> BY_ENVIRONMENT = new ConcurrentHashMap<>();
    private static final long LONGEST_PAUSE = Duration.ofSeconds(30).toNanos();

    private final long nanosEach;
    private final long advance;
    /** When the next request would be due if all requests were evenly spread. */
    private long due;

    RequestBudget(int perSecond) {
        this.nanosEach = Duration.ofSeconds(1).toNanos() / perSecond;
        this.advance = Duration.ofSeconds(1).toNanos();
        this.due = System.nanoTime() - advance;
    }

    /** The budget that everybody in this process shares who speaks to the environment. */
    static RequestBudget shared(String environment, int perSecond) {
        return BY_ENVIRONMENT.computeIfAbsent(environment + " " + perSecond, key -> new RequestBudget(perSecond));
    }

    /** Waits for its turn. */
    void take() {
        long wait = reserve(System.nanoTime());
        if (wait > 0) {
            sleep(wait);
        }
    }

    /** Lets everybody wait, because the service asked for it. */
    synchronized void pause(Duration time) {
        long until = System.nanoTime() + Math.min(time.toNanos(), LONGEST_PAUSE);
        due = Math.max(due, until);
    }

    /** How long the caller that comes now has to wait. */
    private synchronized long reserve(long now) {
        due = Math.max(due, now - advance) + nanosEach;
        return due - now;
    }

    static void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException(
                    PlatformProblem.UNREACHABLE,
                    "interrupted before a request was sent",
                    "start it again; nothing is lost",
                    e);
        }
    }
}
