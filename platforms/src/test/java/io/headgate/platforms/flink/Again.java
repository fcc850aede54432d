package io.headgate.platforms.flink;

import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.util.function.Supplier;

/** Repeats what may help when repeated, as an activity does. */
final class Again {
    private static final int ATTEMPTS = 5;

    private Again() {}

    static <T> T until(Supplier<T> effect) {
        for (int attempt = 1; ; attempt++) {
            try {
                return effect.get();
            } catch (PlatformException e) {
                if (e.problem().treatment() != PlatformProblem.Treatment.RETRY || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
