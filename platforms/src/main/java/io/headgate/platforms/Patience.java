package io.headgate.platforms;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How somebody waits.
 *
 * @param deadline gives up after this time
 * @param pause between two looks
 * @param listener hears what is being waited for, at each look
 */
public record Patience(Duration deadline, Duration pause, Consumer<String> listener) {
    public static Patience of(Duration deadline, Duration pause) {
        return new Patience(deadline, pause, says -> {});
    }
}
