package io.headgate.platforms.confluent.http;

import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * How often a request that only reads is sent again, and when: pauses double and vary, what the service asks for is obeyed.
 *
 * @param attempts how often at most, the first time included
 * @param first the pause before the second attempt
 */
record Repeats(int attempts, Duration first) {
    static final Repeats USUAL = new Repeats(4, Duration.ofMillis(250));
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** The answer of the first attempt that is worth having; of the last one, whatever it is. */
    Answer run(Supplier<Answer> request) {
        for (int attempt = 1; ; attempt++) {
            Duration pause = pause(attempt);
            try {
                Answer answer = request.get();
                if (!worthRepeating(answer) || attempt == attempts) {
                    return answer;
                }
                pause = answer.retryAfter().orElse(pause);
            } catch (PlatformException e) {
                if (e.problem() != PlatformProblem.UNREACHABLE || attempt == attempts || interrupted()) {
                    throw e;
                }
            }
            RequestBudget.sleep(Math.min(pause.toNanos(), LONGEST.toNanos()));
        }
    }

    private static boolean worthRepeating(Answer answer) {
        return answer.status() == 429 || answer.status() >= 500;
    }

    private static boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }

    /** Between a half and the whole of what doubling gives, so that many callers do not come back at once. */
    private Duration pause(int attempt) {
        long whole = first.toNanos() << (attempt - 1);
        return Duration.ofNanos(whole / 2 + ThreadLocalRandom.current().nextLong(whole / 2 + 1));
    }
}
