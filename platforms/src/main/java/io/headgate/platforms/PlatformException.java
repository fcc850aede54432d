package io.headgate.platforms;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A platform did not do what was asked. The message says what and where, the remedy what to look at; neither holds a key, a
 * stack trace or SQL with literals.
 */
public final class PlatformException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final PlatformProblem problem;
    private final String remedy;
    private final @Nullable Duration retryAfter;

    public PlatformException(PlatformProblem problem, String message, String remedy) {
        this(problem, message, remedy, null, null);
    }

    public PlatformException(PlatformProblem problem, String message, String remedy, @Nullable Throwable cause) {
        this(problem, message, remedy, null, cause);
    }

    public PlatformException(
            PlatformProblem problem,
            String message,
            String remedy,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
        this.remedy = remedy;
        this.retryAfter = retryAfter;
    }

    public PlatformProblem problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }

    /** When the platform wants to be asked again, where it says so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
