package io.headgate.cli.rollout;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.StepRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Looks at a rollout again and again without ever standing still: a worker that is away is noticed, and noticed when it is back. */
final class Sight {
    /** For the last look at a rollout that has ended; without it the report is shown all the same. */
    private static final Duration LAST = Duration.ofSeconds(2);

    private final RemoteRollout rollout;
    private final Progress progress;
    private long begun;
    private @Nullable CompletableFuture<Glimpse> pending;
    private @Nullable RolloutStatus shown;

    Sight(RemoteRollout rollout, Progress progress) {
        this.rollout = rollout;
        this.progress = progress;
    }

    /** @param steps all steps where something changed since the look before; else none */
    private record Glimpse(RolloutStatus status, List<StepRow> steps) {}

    /** Shows what the look that was begun before has found, and begins the next one; empty while nobody answers. */
    Optional<RolloutStatus> look() {
        CompletableFuture<Glimpse> looking = pending;
        if (looking == null) {
            begin();
            return Optional.empty();
        }
        if (!looking.isDone()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            if (waited.compareTo(Workers.SOON) > 0) {
                progress.away("no worker has answered for " + waited.toSeconds() + " s");
            }
            return Optional.empty();
        }
        pending = null;
        return found(looking);
    }

    private void begin() {
        begun = System.nanoTime();
        RolloutStatus before = shown;
        pending = rollout.look()
                .thenCompose(status -> status.equals(before)
                        ? CompletableFuture.completedFuture(new Glimpse(status, List.of()))
                        : rollout.steps().thenApply(steps -> new Glimpse(status, steps)));
    }

    private Optional<RolloutStatus> found(CompletableFuture<Glimpse> looking) {
        try {
            Glimpse glimpse = looking.join();
            progress.back();
            progress.steps(glimpse.steps());
            progress.status(glimpse.status());
            shown = glimpse.status();
            return Optional.of(glimpse.status());
        } catch (CompletionException e) {
            if (e.getCause() instanceof HeadgateException problem && problem.code() == FailureCode.CANNOT_CONNECT) {
                progress.away(String.valueOf(problem.getMessage()));
                return Optional.empty();
            }
            throw e.getCause() instanceof RuntimeException problem ? problem : e;
        }
    }

    /** The look at a rollout that has ended. */
    void last() {
        begin();
        CompletableFuture<Glimpse> looking = pending;
        if (looking == null) {
            return;
        }
        try {
            Workers.within(LAST, looking).ifPresent(glimpse -> {
                progress.back();
                progress.steps(glimpse.steps());
                progress.status(glimpse.status());
            });
        } catch (HeadgateException e) {
            progress.away(String.valueOf(e.getMessage()));
        }
    }
}
