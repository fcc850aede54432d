package io.headgate.lab.statements;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.engine.SqlKind;
import io.headgate.lab.http.ApiException;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.journal.EffectJournal;
import io.headgate.lab.journal.EffectKind;
import io.headgate.lab.pools.PoolBook;
import io.headgate.lab.sql.StatementSummary;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates, changes and deletes statements, and keeps them moving in the background. */
final class StatementService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StatementService.class);
    private static final long MOVING_MILLIS = 20;
    private static final long RESTING_MILLIS = 500;
    private static final long TIDY_SECONDS = 30;

    private final StatementBook book;
    private final Lifecycle lifecycle;
    private final Starter starter;
    private final PoolBook pools;
    private final EffectJournal effects;
    private final LabIdentity identity;
    private final Clock clock;
    private final List<ScheduledFuture<?>> ticks = new ArrayList<>();
    private final ScheduledExecutorService ticker = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "lab-statements");
        thread.setDaemon(true);
        return thread;
    });

    StatementService(
            StatementBook book,
            Lifecycle lifecycle,
            Starter starter,
            PoolBook pools,
            EffectJournal effects,
            LabIdentity identity,
            Clock clock) {
        this.book = book;
        this.lifecycle = lifecycle;
        this.starter = starter;
        this.pools = pools;
        this.effects = effects;
        this.identity = identity;
        this.clock = clock;
    }

    void startTicking() {
        ticks.add(ticker.scheduleWithFixedDelay(this::moveMoving, MOVING_MILLIS, MOVING_MILLIS, TimeUnit.MILLISECONDS));
        ticks.add(ticker.scheduleWithFixedDelay(this::moveAll, RESTING_MILLIS, RESTING_MILLIS, TimeUnit.MILLISECONDS));
        ticks.add(ticker.scheduleWithFixedDelay(this::tidy, TIDY_SECONDS, TIDY_SECONDS, TimeUnit.SECONDS));
    }

    /** A dry run is answered at once, has no uid, and is not kept. */
    StatementEntry dryRun(String name, ObjectNode spec, Map<String, String> labels) {
        Instant now = clock.instant();
        StatementRecord record =
                new StatementRecord(name, "", now, now, 1, spec, labels, StatementState.created(now, now));
        checkPool(record);
        StatementEntry entry = book.entry(record);
        entry.setRecord(new StatementRecord(name, "", now, now, 1, spec, labels, starter.dryRun(entry)));
        return entry;
    }

    StatementEntry create(String name, ObjectNode spec, Map<String, String> labels) {
        Instant now = clock.instant();
        StatementRecord record = new StatementRecord(
                name, UUID.randomUUID().toString(), now, now, 1, spec, labels, StatementState.created(now, now));
        if (book.find(name).isPresent()) {
            throw exists(name);
        }
        checkPool(record);
        StatementEntry entry = book.entry(record);
        synchronized (entry) {
            Instant due = lifecycle.due(
                    entry,
                    Lifecycle.creation(
                            entry.reading().map(StatementSummary::kind).orElse(SqlKind.OTHER)));
            StatementState state = record.state().dueAt(due);
            entry.setRecord(new StatementRecord(
                    name,
                    record.uid(),
                    now,
                    now,
                    1,
                    spec,
                    labels,
                    record.stopped() ? state.to(Phase.STOPPED, "", now) : state));
            if (!book.add(entry)) {
                throw exists(name);
            }
            effects.countStatement(EffectKind.STATEMENT_CREATED, name, labels);
        }
        return entry;
    }

    /** The statement as it is now. */
    StatementEntry get(String name) {
        StatementEntry entry = book.find(name).orElseThrow(() -> missing(name));
        lifecycle.progress(entry);
        return book.find(name).orElseThrow(() -> missing(name));
    }

    Optional<StatementEntry> find(String name) {
        return book.find(name);
    }

    NavigableMap<String, StatementRecord> listed() {
        return book.listed(clock.instant());
    }

    /** Changes a statement; {@code change} is asked under the statement's lock. */
    StatementEntry change(String name, Function<StatementRecord, StatementChange> change) {
        StatementEntry entry = get(name);
        synchronized (entry) {
            StatementRecord before = entry.record();
            StatementChange wanted = change.apply(before);
            if (before.state().phase() == Phase.DELETING) {
                throw ApiException.conflict(
                        "resource_conflict", "Conflict", "Statement '" + name + "' is being deleted");
            }
            boolean stop = !before.stopped() && wanted.spec().path("stopped").asBoolean(false);
            boolean resume = before.stopped() && !wanted.spec().path("stopped").asBoolean(false);
            if (resume) {
                checkResume(entry);
            }
            if (wanted.spec().equals(before.spec()) && wanted.labels().equals(before.labels())) {
                return entry;
            }
            book.save(entry, before.with(wanted.spec(), wanted.labels(), clock.instant()));
            if (resume) {
                checkPool(entry.record());
                lifecycle.resume(entry);
            } else if (stop) {
                lifecycle.stop(entry);
            }
        }
        return entry;
    }

    void delete(String name) {
        StatementEntry entry = get(name);
        synchronized (entry) {
            if (entry.state().phase() != Phase.DELETING) {
                lifecycle.delete(entry);
            }
        }
    }

    @Override
    public void close() throws IOException {
        ticks.forEach(tick -> tick.cancel(false));
        ticker.shutdownNow();
        try {
            ticker.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        book.close();
    }

    private void checkResume(StatementEntry entry) {
        String name = entry.record().name();
        Phase phase = entry.state().phase();
        if (phase != Phase.STOPPED) {
            throw ApiException.conflict(
                    "resource_conflict",
                    "Conflict",
                    "Statement '" + name + "' is " + phase + "; only a STOPPED one can be resumed");
        }
        boolean resumable =
                entry.reading().map(reading -> reading.kind().isJob()).orElse(true);
        if (!resumable) {
            throw ApiException.unprocessable(
                    "/spec/stopped", "Only CREATE TABLE AS, INSERT INTO and EXECUTE STATEMENT SET can be resumed");
        }
    }

    private void checkPool(StatementRecord record) {
        String pool = record.pool(identity.computePool());
        if (pools.find(pool).isEmpty()) {
            throw ApiException.unprocessable("/spec/compute_pool_id", "Compute pool '" + pool + "' does not exist");
        }
    }

    private void moveMoving() {
        book.moving().forEach(this::moveSafely);
    }

    private void moveAll() {
        book.all().forEach(this::moveSafely);
    }

    private void moveSafely(StatementEntry entry) {
        try {
            lifecycle.progress(entry);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Statement [{}] could not be moved on; it will be tried again",
                    entry.record().name(),
                    e);
        }
    }

    private void tidy() {
        try {
            book.tidy();
        } catch (IOException e) {
            LOG.warn("The store of statements could not be rewritten; it will be tried again", e);
        }
    }

    private static ApiException exists(String name) {
        return ApiException.conflict(
                "resource_already_exists", "Resource Already exists", "Statement '" + name + "' already exists");
    }

    private static ApiException missing(String name) {
        return ApiException.notFound("Statement resource=" + name + " does not exist");
    }
}
