package io.headgate.workflows.activity;

import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Failures of activities, classified.
 *
 * <pre>{@code
 * throw StepFailures.of(FailureKind.PERMANENT, "column x is unknown", "correct the SQL of z, then retry", Optional.empty(), e);
 * }</pre>
 */
public final class StepFailures {
    private StepFailures() {}

    /**
     * A failure to throw from an activity.
     *
     * @param message what happened and where; no SQL with literals, no keys
     * @param remedy what to do
     * @param retryAfter when to try again, where the platform says so
     */
    public static ApplicationFailure of(
            FailureKind kind, String message, String remedy, Optional<Duration> retryAfter, @Nullable Throwable cause) {
        ApplicationFailure.Builder failure = ApplicationFailure.newBuilder()
                .setType(kind.name())
                .setMessage(message)
                .setDetails(remedy)
                .setNonRetryable(!kind.retried())
                .setCategory(
                        kind == FailureKind.WAITING
                                ? ApplicationErrorCategory.BENIGN
                                : ApplicationErrorCategory.UNSPECIFIED);
        retryAfter.ifPresent(failure::setNextRetryDelay);
        if (cause != null) {
            failure.setCause(cause);
        }
        return failure.build();
    }

    /** A failure without a word from the platform about when to come back. */
    public static ApplicationFailure of(FailureKind kind, String message, String remedy) {
        return of(kind, message, remedy, Optional.empty(), null);
    }
}
