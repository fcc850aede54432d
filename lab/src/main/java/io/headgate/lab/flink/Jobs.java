package io.headgate.lab.flink;

import io.headgate.lab.engine.StatementFailure;
import io.headgate.lab.internal.FlinkCluster;
import io.headgate.lab.internal.JobSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobStatus;

/** The jobs of the cluster, asked and told with a limit of time. */
final class Jobs {
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration SAVEPOINT = Duration.ofSeconds(90);
    private static final Duration END = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 20;

    private final FlinkCluster cluster;
    private final EngineFolder folder;

    Jobs(FlinkCluster cluster, EngineFolder folder) {
        this.cluster = cluster;
        this.folder = folder;
    }

    Map<String, JobStatus> statuses() {
        return get(cluster.statuses(), ANSWER);
    }

    Optional<JobSnapshot> snapshot(String job) {
        try {
            return Optional.of(get(cluster.snapshot(job), ANSWER));
        } catch (IllegalStateException unknown) {
            return Optional.empty();
        }
    }

    /** The latest failures, newest first. */
    static List<StatementFailure> failures(JobSnapshot snapshot) {
        return snapshot.failures().stream()
                .limit(10)
                .map(failure -> {
                    Reasons.Reason reason = Reasons.ofStackTrace(failure.stackTrace());
                    return new StatementFailure(reason.exception(), reason.message(), failure.time());
                })
                .toList();
    }

    /** Returns the savepoint's path. */
    String stopWithSavepoint(String job) {
        return get(
                cluster.stopWithSavepoint(
                        job, folder.savepoints().resolve(job).toUri().toString()),
                SAVEPOINT);
    }

    /** Ends a job that may have ended already; returns when it has. */
    void cancel(String job) {
        JobStatus status = statuses().get(job);
        if (status == null || status.isGloballyTerminalState()) {
            return;
        }
        get(cluster.cancel(job), ANSWER);
        await(job, found -> found.status().isGloballyTerminalState(), END);
    }

    /** Waits until the job runs with all its tasks, or has ended. */
    JobStatus awaitStarted(String job) {
        return await(
                        job,
                        found -> found.status().isGloballyTerminalState()
                                || (found.status() == JobStatus.RUNNING && found.allTasksRunning()),
                        END)
                .map(JobSnapshot::status)
                .orElse(JobStatus.INITIALIZING);
    }

    private Optional<JobSnapshot> await(String job, Predicate<JobSnapshot> condition, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        Optional<JobSnapshot> found = snapshot(job);
        while (found.filter(condition).isEmpty() && System.nanoTime() < deadline) {
            pause();
            found = snapshot(job);
        }
        return found;
    }

    /** The newest checkpoint or savepoint that a job has left. */
    Optional<String> newestState(String job) {
        Optional<String> savepoint = newest(folder.savepoints().resolve(job), "savepoint-");
        return savepoint.isPresent() ? savepoint : newest(folder.checkpoints().resolve(job), "chk-");
    }

    /** By name and not by what was remembered: older checkpoints are deleted while the job runs. */
    private static Optional<String> newest(Path parent, String prefix) {
        if (!Files.isDirectory(parent)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(prefix))
                    .filter(folder -> Files.isRegularFile(folder.resolve("_metadata")))
                    .max(Comparator.comparingLong(Jobs::number).thenComparing(Comparator.naturalOrder()))
                    .map(folder -> folder.toUri().toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long number(Path folder) {
        String digits = folder.getFileName().toString().replaceAll("\\D", "");
        return folder.getFileName().toString().startsWith("chk-") && !digits.isEmpty() ? Long.parseLong(digits) : 0;
    }

    /** Deletes all checkpoints and savepoints of a job. */
    void deleteState(String job) throws IOException {
        EngineFolder.deleteTree(folder.savepoints().resolve(job));
        EngineFolder.deleteTree(folder.checkpoints().resolve(job));
    }

    /** Asks for a checkpoint now. */
    CompletableFuture<Void> checkpoint(String job) {
        return cluster.checkpoint(job);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a job", e);
        }
    }

    private static <T> T get(CompletableFuture<T> future, Duration limit) {
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the cluster refused", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("no answer from the cluster within " + limit.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the cluster was asked", e);
        }
    }
}
