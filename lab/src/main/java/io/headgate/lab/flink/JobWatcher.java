package io.headgate.lab.flink;

import io.headgate.lab.engine.EnginePhase;
import io.headgate.lab.engine.StatementFailure;
import io.headgate.lab.internal.JobSnapshot;
import io.headgate.lab.internal.StatementMetrics;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at all jobs and queries again and again, and writes into the statements what has become of them. */
final class JobWatcher implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(JobWatcher.class);

    private final Jobs jobs;
    private final Collection<LiveStatement> statements;
    private final Consumer<LiveStatement> failed;

    /**
     * @param statements live view of all statements
     * @param failed told of each that has just failed
     */
    JobWatcher(Jobs jobs, Collection<LiveStatement> statements, Consumer<LiveStatement> failed) {
        this.jobs = jobs;
        this.statements = statements;
        this.failed = failed;
    }

    @Override
    public void run() {
        try {
            Map<String, JobStatus> statuses = jobs.statuses();
            for (LiveStatement statement : statements) {
                look(statement, statuses);
            }
        } catch (RuntimeException e) {
            LOG.warn("the jobs were not looked at this time: {}", Reasons.of(e).message());
            LOG.debug("", e);
        }
    }

    private void look(LiveStatement statement, Map<String, JobStatus> statuses) {
        EnginePhase phase = statement.record().phase();
        if (phase != EnginePhase.PENDING && phase != EnginePhase.RUNNING) {
            return;
        }
        Optional<QueryResults> query = statement.results();
        if (query.isPresent()) {
            pump(statement, query.get());
            return;
        }
        JobStatus status = statuses.get(statement.job());
        if (status != null) {
            statement.flow(StatementMetrics.of(statement.job()));
            write(statement, phase, status);
        }
    }

    private void pump(LiveStatement statement, QueryResults query) {
        statement.flow(query.flow());
        try {
            if (query.pump()) {
                statement.updateIn(EnginePhase.RUNNING, record -> record.with(EnginePhase.COMPLETED, ""));
            }
        } catch (RuntimeException failure) {
            query.close();
            Reasons.Reason reason = Reasons.of(failure);
            statement.failures(List.of(new StatementFailure(reason.exception(), reason.message(), Instant.now())), 0);
            statement.updateIn(EnginePhase.RUNNING, record -> record.with(EnginePhase.FAILED, reason.message()));
        }
    }

    private void write(LiveStatement statement, EnginePhase phase, JobStatus status) {
        switch (status) {
            case RUNNING -> {
                if (phase == EnginePhase.PENDING
                        && jobs.snapshot(statement.job())
                                .filter(JobSnapshot::allTasksRunning)
                                .isPresent()) {
                    statement.updateIn(EnginePhase.PENDING, record -> record.with(EnginePhase.RUNNING, ""));
                }
            }
            case FINISHED ->
                statement.updateIf(record -> record.phase() == phase, record -> record.with(EnginePhase.COMPLETED, ""));
            case FAILED -> {
                if (failed(statement, jobs)) {
                    failed.accept(statement);
                }
            }
            case CANCELED ->
                statement.updateIf(
                        record -> record.phase() == phase,
                        record -> record.with(EnginePhase.FAILED, "The job was cancelled from outside."));
            case RESTARTING, FAILING ->
                jobs.snapshot(statement.job())
                        .ifPresent(snapshot -> statement.failures(Jobs.failures(snapshot), snapshot.restarts()));
            case INITIALIZING, CREATED, CANCELLING, SUSPENDED, RECONCILING -> {}
        }
    }

    /** Writes down why the job failed; true when that was news. */
    static boolean failed(LiveStatement statement, Jobs jobs) {
        jobs.snapshot(statement.job())
                .ifPresent(snapshot -> statement.failures(Jobs.failures(snapshot), snapshot.restarts()));
        String detail = statement.failures().stream()
                .map(StatementFailure::message)
                .findFirst()
                .orElse("The job failed.");
        return statement.updateIf(
                record -> record.phase() != EnginePhase.FAILED, record -> record.with(EnginePhase.FAILED, detail));
    }
}
