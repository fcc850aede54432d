package io.headgate.lab.statements;

import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.EngineStatement;
import io.headgate.lab.engine.SqlKind;
import io.headgate.lab.engine.StatementTraits;
import io.headgate.lab.engine.StopMode;
import io.headgate.lab.faults.ActiveFault;
import io.headgate.lab.faults.FaultBook;
import io.headgate.lab.faults.FaultKind;
import io.headgate.lab.faults.FaultPoint;
import io.headgate.lab.faults.FaultSubject;
import io.headgate.lab.journal.EffectJournal;
import io.headgate.lab.journal.EffectKind;
import io.headgate.lab.latency.Latency;
import io.headgate.lab.latency.LatencyAction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Moves statements through their phases: what clients asked for, what the engine says, what latency and faults add.
 *
 * <p>Every method that changes an entry holds its monitor.
 */
final class Lifecycle {
    private static final int DEGRADED_FROM_RESTARTS = 3;
    private static final Duration DEGRADED_FOR = Duration.ofMinutes(1);

    private final StatementBook book;
    private final Engine engine;
    private final Starter starter;
    private final FaultBook faults;
    private final Latency latency;
    private final EffectJournal effects;
    private final TableEffects tables;
    private final Clock clock;

    Lifecycle(
            StatementBook book,
            Engine engine,
            Starter starter,
            FaultBook faults,
            Latency latency,
            EffectJournal effects,
            TableEffects tables,
            Clock clock) {
        this.book = book;
        this.engine = engine;
        this.starter = starter;
        this.faults = faults;
        this.latency = latency;
        this.effects = effects;
        this.tables = tables;
        this.clock = clock;
    }

    /** Moves a statement on as far as it goes now. */
    void progress(StatementEntry entry) {
        synchronized (entry) {
            switch (entry.state().phase()) {
                case PENDING -> pending(entry);
                case RUNNING, DEGRADED -> running(entry);
                case FAILING -> fail(entry, entry.state().detail());
                case STOPPING -> stopping(entry);
                case DELETING -> deleting(entry);
                case COMPLETED, FAILED, STOPPED -> {}
            }
        }
    }

    /** A client wants it stopped; {@code spec} says so already. */
    void stop(StatementEntry entry) {
        StatementState state = entry.state();
        Instant now = clock.instant();
        switch (state.phase()) {
            case PENDING, RUNNING, DEGRADED -> {
                effects.countStatement(
                        EffectKind.STATEMENT_STOPPED,
                        name(entry),
                        entry.record().labels());
                if (state.submitted()) {
                    String refused = refusedSavepoint(entry);
                    set(entry, state.to(Phase.STOPPING, refused, now).dueAt(due(entry, LatencyAction.STOP)));
                    engine.stop(uid(entry), refused.isEmpty() ? StopMode.SAVEPOINT : StopMode.CANCEL);
                } else {
                    set(entry, state.to(Phase.STOPPED, "", now));
                }
            }
            case STOPPING, STOPPED, COMPLETED, FAILED, FAILING, DELETING -> {}
        }
    }

    /** A client wants it to go on; the caller has checked that it is STOPPED. */
    void resume(StatementEntry entry) {
        effects.countStatement(
                EffectKind.STATEMENT_RESUMED, name(entry), entry.record().labels());
        entry.forgetStartFaults();
        set(entry, entry.state().to(Phase.PENDING, "", clock.instant()).dueAt(due(entry, LatencyAction.DML)));
    }

    /** A client wants it gone. */
    void delete(StatementEntry entry) {
        effects.countStatement(
                EffectKind.STATEMENT_DELETED, name(entry), entry.record().labels());
        set(entry, entry.state().to(Phase.DELETING, "", clock.instant()).dueAt(due(entry, LatencyAction.DELETE)));
        engine.delete(uid(entry));
    }

    /** When an action that begins now is shown to be done. */
    Instant due(StatementEntry entry, LatencyAction action) {
        return clock.instant().plus(latency.of(action, name(entry)));
    }

    private void pending(StatementEntry entry) {
        if (!entry.state().submitted()) {
            starter.start(entry);
            if (!entry.state().submitted() || entry.state().phase() != Phase.PENDING) {
                return;
            }
        }
        Optional<EngineStatement> seen = engine.observe(uid(entry));
        if (seen.isEmpty()) {
            starter.submit(entry);
            return;
        }
        EngineStatement statement = seen.get();
        boolean due = !clock.instant().isBefore(entry.state().due());
        switch (statement.phase()) {
            case PENDING, STOPPING -> {}
            case STOPPED -> {
                if (!starter.isHeld(entry) && starter.hasRoom(entry)) {
                    engine.resume(uid(entry));
                }
            }
            case FAILED -> failed(entry, statement.detail());
            case RUNNING -> {
                if (due) {
                    set(
                            entry,
                            entry.state().to(Phase.RUNNING, "", clock.instant()).withTraits(statement.traits()));
                    entry.setRunningFaults(faults.strike(FaultPoint.RUNNING, subject(entry)));
                    tables.count(entry);
                    running(entry);
                }
            }
            case COMPLETED -> {
                if (due) {
                    completed(entry, statement.traits());
                }
            }
        }
    }

    private void running(StatementEntry entry) {
        for (ActiveFault fault : entry.runningFaults()) {
            if (strikesNow(entry, fault)) {
                return;
            }
        }
        Optional<EngineStatement> seen = engine.observe(uid(entry));
        if (seen.isEmpty()) {
            return;
        }
        EngineStatement statement = seen.get();
        switch (statement.phase()) {
            case PENDING, STOPPING -> {}
            case RUNNING -> {
                if (entry.runningFaults().isEmpty()) {
                    show(entry, isRestless(entry, statement) ? Phase.DEGRADED : Phase.RUNNING, statement.detail());
                }
            }
            case COMPLETED -> completed(entry, statement.traits());
            case FAILED -> failed(entry, statement.detail());
            case STOPPED ->
                set(
                        entry,
                        entry.state()
                                .to(Phase.STOPPED, statement.detail(), clock.instant())
                                .withOffsets(statement.positions()));
        }
    }

    private boolean strikesNow(StatementEntry entry, ActiveFault fault) {
        boolean due = !clock.instant()
                .isBefore(entry.state().since().plus(fault.rule().delay()));
        if (fault.rule().kind() == FaultKind.FAIL_RUNNING) {
            if (due) {
                fail(entry, fault.rule().detail());
            }
            return due;
        }
        if (!fault.holds()) {
            entry.runningFaults().remove(fault);
            return true;
        }
        if (due) {
            show(entry, Phase.DEGRADED, fault.rule().detail());
        }
        return due;
    }

    private boolean isRestless(StatementEntry entry, EngineStatement statement) {
        return statement.restarts() >= DEGRADED_FROM_RESTARTS
                && engine.failures(uid(entry)).stream()
                        .anyMatch(failure -> failure.time().plus(DEGRADED_FOR).isAfter(clock.instant()));
    }

    /** Another face of running: nothing else of the state changes. */
    private void show(StatementEntry entry, Phase phase, String detail) {
        StatementState state = entry.state();
        if (state.phase() != phase) {
            Instant since = state.since();
            set(entry, state.to(phase, detail, since));
        }
    }

    private void stopping(StatementEntry entry) {
        Optional<EngineStatement> seen = engine.observe(uid(entry));
        boolean due = !clock.instant().isBefore(entry.state().due());
        if (seen.isEmpty()) {
            set(entry, entry.state().to(Phase.STOPPED, "", clock.instant()));
            return;
        }
        EngineStatement statement = seen.get();
        String refused = entry.state().detail();
        switch (statement.phase()) {
            case PENDING, STOPPING -> {}
            case RUNNING -> engine.stop(uid(entry), refused.isEmpty() ? StopMode.SAVEPOINT : StopMode.CANCEL);
            case STOPPED -> {
                if (due) {
                    String detail = refused.isEmpty() ? statement.detail() : refused;
                    set(
                            entry,
                            entry.state()
                                    .to(Phase.STOPPED, detail, clock.instant())
                                    .withTraits(statement.traits())
                                    .withOffsets(statement.positions()));
                }
            }
            case COMPLETED -> completed(entry, statement.traits());
            case FAILED -> failed(entry, statement.detail());
        }
    }

    private void deleting(StatementEntry entry) {
        Instant now = clock.instant();
        if (!now.isBefore(entry.state().due())) {
            engine.delete(uid(entry));
            book.remove(entry, now, latency.of(LatencyAction.LIST, name(entry)));
        }
    }

    private void completed(StatementEntry entry, Optional<StatementTraits> traits) {
        set(entry, entry.state().to(Phase.COMPLETED, "", clock.instant()).withTraits(traits));
        tables.count(entry);
    }

    private void failed(StatementEntry entry, String detail) {
        set(entry, entry.state().to(Phase.FAILED, detail, clock.instant()));
    }

    /** A failure that is not the engine's own. */
    private void fail(StatementEntry entry, String detail) {
        engine.stop(uid(entry), StopMode.CANCEL);
        failed(entry, detail);
    }

    private String refusedSavepoint(StatementEntry entry) {
        List<ActiveFault> striking = faults.strike(FaultPoint.STOP, subject(entry));
        return striking.isEmpty()
                ? ""
                : "The savepoint failed: " + striking.get(0).rule().detail();
    }

    private void set(StatementEntry entry, StatementState next) {
        book.save(entry, entry.record().with(next, clock.instant()));
    }

    private static FaultSubject subject(StatementEntry entry) {
        return FaultSubject.statement(name(entry), entry.record().sql());
    }

    private static String name(StatementEntry entry) {
        return entry.record().name();
    }

    private static String uid(StatementEntry entry) {
        return entry.record().uid();
    }

    /** How a kind of statement is timed from its creation. */
    static LatencyAction creation(SqlKind kind) {
        if (kind.isJob()) {
            return LatencyAction.DML;
        }
        return kind.hasRows() ? LatencyAction.SELECT : LatencyAction.DDL;
    }
}
