package io.headgate.cli.rollout;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.config.Durations;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.connect.TemporalConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The workers at the other end of Temporal: waits for what only they can answer, and says so when none does. */
final class Workers implements AutoCloseable {
    /** After this time a person is told what the command waits for. */
    static final Duration SOON = Duration.ofMillis(2500);

    /** How long a command waits for a worker at most, where workers are there and none answers. */
    private static final String PATIENCE = "HEADGATE_PATIENCE";

    private static final String USUAL_PATIENCE = "20s";

    private final Terminal terminal;
    private final TemporalConnection temporal;
    private final String taskQueue;
    private final Duration patience;
    private final ExecutorService calls = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "headgate-call");
        thread.setDaemon(true);
        return thread;
    });

    Workers(Terminal terminal, TemporalConnection temporal, String taskQueue) {
        this.terminal = terminal;
        this.temporal = temporal;
        this.taskQueue = taskQueue;
        this.patience = patience(terminal);
    }

    /** Begins a call that blocks for as long as no worker answers. */
    <T> CompletableFuture<T> begin(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, calls);
    }

    /**
     * What a call answers.
     *
     * @throws HeadgateException {@link FailureCode#CANNOT_CONNECT} as soon as it is clear that no worker will answer
     */
    <T> T answer(Supplier<T> call) {
        CompletableFuture<T> answer = begin(call);
        return within(SOON, answer)
                .or(() -> {
                    tellOfWaiting();
                    return within(patience.minus(SOON), answer);
                })
                .orElseThrow(this::absent);
    }

    /** The answer if it comes in time; a call that fails, fails here too. */
    static <T> Optional<T> within(Duration time, CompletableFuture<T> answer) {
        try {
            return Optional.of(answer.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HeadgateException(FailureCode.DETACHED, "interrupted", "start it again", e);
        }
    }

    /**
     * Says that the command waits for a worker.
     *
     * @throws HeadgateException when there is none to wait for
     */
    void tellOfWaiting() {
        Pollers pollers = pollers();
        if (pollers.nobody()) {
            throw absent();
        }
        terminal.err()
                .println("no worker has answered for " + SOON.toMillis() / 1000.0 + " s" + pollers.words()
                        + "; waiting for one ...");
    }

    /** How long a command waits at most where workers are there and none answers. */
    Duration patience() {
        return patience;
    }

    private static Duration patience(Terminal terminal) {
        String text = terminal.variable(PATIENCE).orElse(USUAL_PATIENCE);
        try {
            Duration patience = Durations.parse(text);
            return patience.compareTo(SOON) < 0 ? SOON : patience;
        } catch (IllegalArgumentException e) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    "the variable " + PATIENCE + " is '" + text + "'",
                    "set it to a duration such as " + USUAL_PATIENCE,
                    e);
        }
    }

    HeadgateException absent() {
        return new HeadgateException(
                FailureCode.CANNOT_CONNECT,
                "no worker answers on task queue '" + taskQueue + "' of namespace '" + temporal.namespace() + "' at "
                        + temporal.target() + pollers().words(),
                "start one with headgate dev up, read its log with headgate dev logs worker, or set HEADGATE_TASK_QUEUE to"
                        + " the queue of yours");
    }

    private Pollers pollers() {
        return Pollers.of(temporal.client(), taskQueue);
    }

    /** What a call that failed on its way means. */
    HeadgateException problem(RuntimeException problem) {
        return status(problem).map(this::problem).orElseGet(() -> {
            Throwable cause = problem.getCause();
            return new HeadgateException(
                    FailureCode.CANNOT_CONNECT,
                    "the worker cannot answer: " + (cause == null ? problem.getMessage() : cause.getMessage()),
                    "use a worker and a command of the same version; its log: headgate dev logs worker",
                    problem);
        });
    }

    private HeadgateException problem(StatusRuntimeException status) {
        boolean worker = status.getStatus().getCode() == Status.Code.DEADLINE_EXCEEDED
                || status.getStatus().getCode() == Status.Code.FAILED_PRECONDITION
                || status.getStatus().getCode() == Status.Code.CANCELLED;
        return worker ? absent() : temporal.problem(status);
    }

    private static Optional<StatusRuntimeException> status(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException status) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }
}
