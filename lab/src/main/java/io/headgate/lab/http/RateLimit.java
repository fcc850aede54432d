package io.headgate.lab.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Counts requests in windows of a minute and refuses those above the limit with 429. */
public final class RateLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int limit;
    private final Clock clock;
    private Instant end = Instant.MIN;
    private int used;

    /** @param limit requests a minute; 0 for any number */
    public RateLimit(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** What is left for now. */
    private record State(int remaining, int seconds) {}

    /** Lets the request through, or throws 429; gives the function that tells on an answer what is left. */
    public UnaryOperator<Response> take() {
        if (limit == 0) {
            return response -> response;
        }
        State state = next();
        if (state.remaining() < 0) {
            throw ApiException.of(
                            429,
                            "rate_limit_exceeded",
                            "Too Many Requests",
                            "More than " + limit + " requests came within a minute")
                    .withRateLimit(limit, 0, state.seconds());
        }
        return response -> response.withHeader("X-RateLimit-Limit", Integer.toString(limit))
                .withHeader("X-RateLimit-Remaining", Integer.toString(state.remaining()))
                .withHeader("X-RateLimit-Reset", Integer.toString(state.seconds()));
    }

    private synchronized State next() {
        Instant now = clock.instant();
        if (!now.isBefore(end)) {
            end = now.plus(WINDOW);
            used = 0;
        }
        used++;
        int seconds = (int) Math.max(1, Duration.between(now, end).toSeconds());
        return new State(limit - used, seconds);
    }
}
