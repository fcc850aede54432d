package io.headgate.workflows.start;

import io.headgate.workflows.rollout.Refusal;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision that a rollout refused, as its sender sees it.
 *
 * <pre>{@code
 * try {
 *     rollout.retry(decision);
 * } catch (WorkflowUpdateException e) {
 *     Rejection.of(e).ifPresent(rejection -> say(rejection.says()));
 * }
 * }</pre>
 *
 * @param says a sentence for the person who decided
 */
public record Rejection(Refusal refusal, String says) {
    private static final String SEPARATOR = ": ";

    /** The failure that says so. SDK 1.38 loses the type of what a validator throws, so the message says it as well. */
    public static ApplicationFailure failure(Refusal refusal, String says) {
        return ApplicationFailure.newNonRetryableFailure(refusal.name() + SEPARATOR + says, refusal.name());
    }

    /** What was refused, if that is why the update failed. */
    public static Optional<Rejection> of(WorkflowUpdateException exception) {
        return Optional.ofNullable(exception.getCause())
                .filter(ApplicationFailure.class::isInstance)
                .map(ApplicationFailure.class::cast)
                .flatMap(failure -> read(String.valueOf(failure.getOriginalMessage())));
    }

    private static Optional<Rejection> read(String message) {
        return Stream.of(Refusal.values())
                .filter(refusal -> message.startsWith(refusal.name() + SEPARATOR))
                .map(refusal ->
                        new Rejection(refusal, message.substring(refusal.name().length() + SEPARATOR.length())))
                .findFirst();
    }
}
