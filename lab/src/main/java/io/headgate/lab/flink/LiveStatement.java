package io.headgate.lab.flink;

import io.headgate.lab.engine.EnginePhase;
import io.headgate.lab.engine.EngineStatement;
import io.headgate.lab.engine.StatementCounters;
import io.headgate.lab.engine.StatementFailure;
import io.headgate.lab.internal.StatementMetrics;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A statement while the process lives: its durable record, and what is known of it beyond that. */
final class LiveStatement {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStatement.class);

    private final StatementRecords records;
    private StatementRecord record;
    private boolean deleted;
    private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

    /** The job that was submitted by this process, empty for none. */
    private volatile String job = "";

    private volatile List<StatementFailure> failures = List.of();
    private volatile int restarts;

    @Nullable
    private volatile QueryResults results;

    private StatementMetrics.Flow flow = new StatementMetrics.Flow(0, 0, 0);
    private long earlierIn;
    private long earlierOut;

    LiveStatement(StatementRecords records, StatementRecord record) {
        this.records = records;
        this.record = record;
    }

    synchronized StatementRecord record() {
        return record;
    }

    /** Changes the record, durably, if the condition still holds; true when it did. */
    synchronized boolean updateIf(Predicate<StatementRecord> condition, UnaryOperator<StatementRecord> change) {
        if (deleted || !condition.test(record)) {
            return false;
        }
        StatementRecord changed = change.apply(record);
        records.put(changed);
        record = changed;
        return true;
    }

    boolean updateIn(EnginePhase phase, UnaryOperator<StatementRecord> change) {
        return updateIf(current -> current.phase() == phase, change);
    }

    void update(UnaryOperator<StatementRecord> change) {
        updateIf(current -> true, change);
    }

    synchronized void forget() {
        deleted = true;
        records.remove(record.id());
    }

    synchronized boolean isDeleted() {
        return deleted;
    }

    /** Work on one statement is done one after the other, in the order it was asked for. */
    synchronized void enqueue(Runnable task, Executor workers) {
        work = work.thenRunAsync(task, workers).exceptionally(failure -> {
            LOG.error("[{}] work on the statement broke off", record().order().name(), failure);
            return null;
        });
    }

    String job() {
        return job;
    }

    void deployed(String newJob) {
        this.job = newJob;
    }

    /** Its job has ended on purpose: what becomes of that job says nothing of the statement any more. */
    void undeployed() {
        this.job = "";
    }

    Optional<QueryResults> results() {
        return Optional.ofNullable(results);
    }

    void results(QueryResults newResults) {
        this.results = newResults;
    }

    List<StatementFailure> failures() {
        return failures;
    }

    void failures(List<StatementFailure> newFailures, int newRestarts) {
        this.failures = List.copyOf(newFailures);
        this.restarts = newRestarts;
    }

    /** Remembers what flowed; counters of a job begin anew at each deployment and restart, those of a statement do not. */
    synchronized void flow(StatementMetrics.Flow newFlow) {
        if (newFlow.recordsIn() < flow.recordsIn() || newFlow.recordsOut() < flow.recordsOut()) {
            earlierIn += flow.recordsIn();
            earlierOut += flow.recordsOut();
        }
        flow = newFlow;
    }

    synchronized StatementCounters counters() {
        return new StatementCounters(earlierIn + flow.recordsIn(), earlierOut + flow.recordsOut(), flow.pending());
    }

    synchronized EngineStatement observed() {
        return new EngineStatement(
                record.phase(), record.detail(), Optional.ofNullable(record.traits()), record.positions(), restarts);
    }
}
