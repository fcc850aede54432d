package io.headgate.cli.rollout;

import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.rollout.StepPage;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Watches a rollout until it ends, or until it waits for a decision that nobody at this terminal can take. */
final class Follower {
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Terminal terminal;
    private final Progress progress;

    Follower(Terminal terminal, Progress progress) {
        this.terminal = terminal;
        this.progress = progress;
    }

    /** Returns the exit code. Ctrl-C ends the watching, never the rollout. */
    int follow(RolloutWorkflow rollout, String environment, String id) {
        CompletableFuture<RolloutReport> result =
                WorkflowStub.fromTyped(rollout).getResultAsync(RolloutReport.class);
        Thread detached = new Thread(() -> terminal.err()
                .println("\ndetached; the rollout goes on. Attach again: headgate watch " + id + " -e " + environment));
        Runtime.getRuntime().addShutdownHook(detached);
        try {
            return watch(rollout, result);
        } finally {
            try {
                Runtime.getRuntime().removeShutdownHook(detached);
            } catch (IllegalStateException e) {
                // the hook is running: it says that we detach
            }
        }
    }

    private int watch(RolloutWorkflow rollout, CompletableFuture<RolloutReport> result) {
        boolean told = false;
        while (true) {
            try {
                RolloutReport report = result.get(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                show(rollout);
                progress.report(report);
                return ExitCodes.of(report.end());
            } catch (TimeoutException e) {
                RolloutStatus status = show(rollout);
                if (waits(status) && !told) {
                    told = true;
                    progress.waiting(status);
                    if (!terminal.interactive()) {
                        return FailureCode.WAITING_FOR_DECISION.exitCode();
                    }
                }
                told = told && waits(status);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return FailureCode.DETACHED.exitCode();
            } catch (ExecutionException e) {
                throw failure(e);
            }
        }
    }

    private static boolean waits(RolloutStatus status) {
        return switch (status.phase()) {
            case AWAITING_APPROVAL, AWAITING_DECISION, PAUSED -> true;
            case LOADING, LEASING, CHECKING, RUNNING, DRAINING, COMPENSATING, RELEASING, ENDED -> false;
        };
    }

    private RolloutStatus show(RolloutWorkflow rollout) {
        RolloutStatus status = rollout.status();
        StepPage page = rollout.steps(0);
        progress.steps(page.steps());
        for (int i = 1; i < page.pages(); i++) {
            progress.steps(rollout.steps(i).steps());
        }
        progress.status(status);
        return status;
    }

    private static HeadgateException failure(ExecutionException problem) {
        Throwable cause = problem.getCause();
        String says = cause instanceof WorkflowFailedException
                ? "the rollout was ended from outside, in Temporal"
                : "the rollout cannot be followed: " + cause;
        return new HeadgateException(
                FailureCode.ROLLOUT_FAILED,
                says,
                "look at what it left behind: headgate status, headgate history",
                cause instanceof WorkflowException ? cause : problem);
    }
}
