package io.headgate.platforms;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * How far an effect is that takes time.
 *
 * @param result what came of it, present when it is done
 * @param says for people: what it waits for, or what was done
 * @param next goes on from here: waits by itself, as long as is good for the platform, and looks again. Where there is none,
 *     whoever waits pauses and asks with the same order again, which is allowed in any case
 */
public record Progress<T>(Optional<T> result, String says, Optional<Supplier<Progress<T>>> next) {
    public static <T> Progress<T> done(T result, String says) {
        return new Progress<>(Optional.of(result), says, Optional.empty());
    }

    public static <T> Progress<T> waiting(String says) {
        return new Progress<>(Optional.empty(), says, Optional.empty());
    }

    /** Waits, and goes on with {@code next}. */
    public static <T> Progress<T> waiting(String says, Supplier<Progress<T>> next) {
        return new Progress<>(Optional.empty(), says, Optional.of(next));
    }
}
