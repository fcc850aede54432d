package io.headgate.platforms.confluent.http;

import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for what another thread looks up. */
public final class Answers {
    private Answers() {}

    /**
     * The answer, when it is there.
     *
     * @throws PlatformException what went wrong over there, and {@link PlatformProblem#UNREACHABLE} when this thread is interrupted
     */
    public static <T> T of(CompletableFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException(
                    PlatformProblem.UNREACHABLE, "interrupted while waiting", "start it again; nothing is lost", e);
        } catch (ExecutionException e) {
            throw said(e);
        }
    }

    /** Ends waiting for good. */
    public static void closed(Collection<? extends CompletableFuture<?>> answers) {
        PlatformException end = new PlatformException(
                PlatformProblem.UNREACHABLE, "the connection was closed", "start it again; nothing is lost");
        answers.forEach(answer -> answer.completeExceptionally(end));
    }

    /** The same failure in the thread that waits; one object for many who wait, so that it is thrown anew. */
    private static PlatformException said(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof PlatformException problem) {
            String message = problem.getMessage() == null ? "" : problem.getMessage();
            return new PlatformException(
                    problem.problem(),
                    message,
                    problem.remedy(),
                    problem.retryAfter().orElse(null),
                    problem);
        }
        return new PlatformException(
                PlatformProblem.BAD_ANSWER, "a look failed: " + cause, "look at the worker's log", failed);
    }
}
