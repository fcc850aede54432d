package io.headgate.workflows.run;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TimeoutFailure;
import java.util.Optional;

/**
 * Why an activity failed.
 *
 * @param canceled whether it was let go rather than failed
 * @param says what happened and what to do, for people
 */
public record Fault(boolean canceled, String says) {
    /** The fault behind what a call of an activity has thrown. */
    public static Fault of(RuntimeException failure) {
        Throwable cause =
                failure instanceof ActivityFailure && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof CanceledFailure) {
            return new Fault(true, "let go");
        }
        if (cause instanceof ApplicationFailure refusal) {
            return new Fault(false, refusal.getOriginalMessage() + remedy(refusal));
        }
        if (cause instanceof TimeoutFailure timeout) {
            return new Fault(false, timedOut(timeout));
        }
        return new Fault(false, String.valueOf(cause.getMessage()));
    }

    /** What an activity was refused for comes before that it took too long. */
    private static String timedOut(TimeoutFailure timeout) {
        String last = Optional.ofNullable(timeout.getCause())
                .map(cause -> "; the last attempt said: "
                        + of(new RuntimeException(cause)).says())
                .orElse("");
        return switch (timeout.getTimeoutType()) {
            case TIMEOUT_TYPE_SCHEDULE_TO_CLOSE, TIMEOUT_TYPE_START_TO_CLOSE -> "not done in time" + last;
            default -> "no sign of life from the worker that did it" + last;
        };
    }

    private static String remedy(ApplicationFailure refusal) {
        if (refusal.getDetails() == null || refusal.getDetails().getSize() == 0) {
            return "";
        }
        String remedy = refusal.getDetails().get(String.class);
        return remedy == null || remedy.isEmpty() ? "" : "; " + remedy;
    }
}
