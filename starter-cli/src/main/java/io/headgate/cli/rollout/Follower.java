package io.headgate.cli.rollout;

import io.grpc.StatusRuntimeException;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutStatus;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.failure.CanceledFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Watches a rollout until it ends, or until it waits for a decision that nobody at this terminal can take. A worker or a server
 * that is away is waited for: the rollout is durable, and so is whoever watches it.
 */
final class Follower {
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Terminal terminal;
    private final Progress progress;

    Follower(Terminal terminal, Progress progress) {
        this.terminal = terminal;
        this.progress = progress;
    }

    /** Returns the exit code. Ctrl-C ends the watching, never the rollout. */
    int follow(RemoteRollout rollout) {
        Thread detached = new Thread(() -> terminal.err()
                .println("\ndetached; the rollout goes on. Attach again: headgate watch " + rollout.words()));
        Runtime.getRuntime().addShutdownHook(detached);
        try {
            return watch(rollout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FailureCode.DETACHED.exitCode();
        } finally {
            try {
                Runtime.getRuntime().removeShutdownHook(detached);
            } catch (IllegalStateException e) {
                // the hook is running: it says that we detach
            }
        }
    }

    private int watch(RemoteRollout rollout) throws InterruptedException {
        Sight sight = new Sight(rollout, progress);
        CompletableFuture<RolloutReport> result = rollout.result();
        Optional<RolloutStatus> told = Optional.empty();
        while (true) {
            Optional<RolloutStatus> status = sight.look();
            if (status.isPresent()) {
                boolean waits = waits(status.get().phase());
                if (waits && told.isEmpty()) {
                    progress.waiting(status.get());
                    if (!terminal.interactive()) {
                        return FailureCode.WAITING_FOR_DECISION.exitCode();
                    }
                }
                told = waits ? status : Optional.empty();
            }
            try {
                RolloutReport report = result.get(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                sight.last();
                progress.report(report);
                return ExitCodes.of(report.end());
            } catch (TimeoutException e) {
                // it goes on
            } catch (ExecutionException e) {
                Optional<Integer> end = ended(rollout, e);
                if (end.isPresent()) {
                    return end.get();
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
                result = rollout.result();
            }
        }
    }

    private static boolean waits(RolloutPhase phase) {
        return switch (phase) {
            case AWAITING_APPROVAL, AWAITING_DECISION, PAUSED -> true;
            case LOADING, LEASING, CHECKING, RUNNING, DRAINING, COMPENSATING, RELEASING, ENDED -> false;
        };
    }

    /** The exit code of a rollout that closed without a report; empty when it was only the connection that failed. */
    private Optional<Integer> ended(RemoteRollout rollout, ExecutionException problem) {
        Throwable cause = problem.getCause();
        if (cause instanceof WorkflowFailedException failed) {
            return Optional.of(closed(rollout, failed));
        }
        if (cause instanceof WorkflowNotFoundException) {
            // says whether there is none, or no longer
            rollout.status();
        }
        Throwable root = cause != null && cause.getCause() != null ? cause.getCause() : cause;
        if (cause instanceof StatusRuntimeException || root instanceof StatusRuntimeException) {
            progress.away("Temporal does not answer");
            return Optional.empty();
        }
        throw new HeadgateException(
                FailureCode.UNEXPECTED,
                "the rollout cannot be followed: " + cause,
                "look at it: headgate status " + rollout.words(),
                problem);
    }

    private int closed(RemoteRollout rollout, WorkflowFailedException failed) {
        Optional<RolloutReport> report =
                failed.getCause() instanceof CanceledFailure ? rollout.report() : Optional.empty();
        if (report.isPresent()) {
            progress.report(report.get());
            return ExitCodes.of(report.get().end());
        }
        throw new HeadgateException(
                FailureCode.ROLLOUT_FAILED,
                "rollout " + rollout.id() + " was ended from outside, in Temporal",
                "look at what it left behind: headgate describe " + rollout.words(),
                failed);
    }
}
