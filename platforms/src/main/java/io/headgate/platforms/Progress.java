package io.headgate.platforms;

import java.util.Optional;

/**
 * How far an effect is that takes time.
 *
 * @param result what came of it, present when it is done
 * @param says for people: what it waits for, or what was done
 */
public record Progress<T>(Optional<T> result, String says) {
    public static <T> Progress<T> done(T result, String says) {
        return new Progress<>(Optional.of(result), says);
    }

    public static <T> Progress<T> waiting(String says) {
        return new Progress<>(Optional.empty(), says);
    }
}
