package io.headgate.lab.statements;

import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.Positions;
import io.headgate.lab.engine.ResultColumn;
import io.headgate.lab.engine.SqlKind;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.StatementOrder;
import io.headgate.lab.engine.StatementTraits;
import io.headgate.lab.faults.ActiveFault;
import io.headgate.lab.faults.FaultBook;
import io.headgate.lab.faults.FaultKind;
import io.headgate.lab.faults.FaultPoint;
import io.headgate.lab.faults.FaultSubject;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.informationschema.InformationSchema;
import io.headgate.lab.latency.Latency;
import io.headgate.lab.latency.LatencyAction;
import io.headgate.lab.sql.Names;
import io.headgate.lab.sql.StatementSummary;
import io.headgate.lab.statements.StatementEntry.Checked;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Everything between a statement's creation and the moment the engine takes it over. Callers hold the entry's monitor. */
final class Starter {
    private final StatementBook book;
    private final Engine engine;
    private final LabIdentity identity;
    private final InformationSchema informationSchema;
    private final FaultBook faults;
    private final CarryOver carryOver;
    private final TableEffects tables;
    private final Latency latency;
    private final Executor checks;
    private final Clock clock;

    Starter(
            StatementBook book,
            Engine engine,
            LabIdentity identity,
            InformationSchema informationSchema,
            FaultBook faults,
            CarryOver carryOver,
            TableEffects tables,
            Latency latency,
            Executor checks,
            Clock clock) {
        this.book = book;
        this.engine = engine;
        this.identity = identity;
        this.informationSchema = informationSchema;
        this.faults = faults;
        this.carryOver = carryOver;
        this.tables = tables;
        this.latency = latency;
        this.checks = checks;
        this.clock = clock;
    }

    /** Goes as far towards submission as it can now. */
    void start(StatementEntry entry) {
        StatementRecord record = entry.record();
        if (isHeld(entry)) {
            return;
        }
        if (entry.reading().filter(informationSchema::answers).isPresent()) {
            answerFromInformationSchema(entry);
        } else if (!record.carryOverFrom().isEmpty()) {
            checked(entry).ifPresent(checked -> carryOver(entry, checked));
        } else if (hasRoom(entry)) {
            submit(entry, Positions.NONE);
        }
    }

    /** What a dry run says: COMPLETED with traits, or FAILED with the reason; nothing else happens. */
    StatementState dryRun(StatementEntry entry) {
        StatementState state = entry.state();
        Checked checked = entry.reading().filter(informationSchema::answers).isPresent()
                ? checkInformationSchema(entry)
                : check(order(entry.record(), Positions.NONE));
        return checked.traits().isPresent()
                ? state.to(Phase.COMPLETED, "", clock.instant()).withTraits(checked.traits())
                : state.to(Phase.FAILED, checked.reason(), clock.instant());
    }

    /** True while a fault keeps the statement from starting. */
    boolean isHeld(StatementEntry entry) {
        if (entry.startFaults().isEmpty()) {
            entry.setStartFaults(faults.strike(
                    FaultPoint.START,
                    FaultSubject.statement(entry.record().name(), entry.record().sql())));
        }
        for (ActiveFault fault : entry.startFaults().orElse(List.of())) {
            if (fault.holds()) {
                showExhausted(entry, fault.rule().kind() == FaultKind.EXHAUST_POOL);
                return true;
            }
        }
        return false;
    }

    /** True when the pool has room for the statement, which is then taken. */
    boolean hasRoom(StatementEntry entry) {
        boolean room = book.reserve(entry);
        showExhausted(entry, !room);
        return room;
    }

    /** Hands a statement to the engine that it does not know (any more). */
    void submit(StatementEntry entry) {
        submit(entry, entry.state().start());
    }

    private void submit(StatementEntry entry, Positions positions) {
        tables.note(entry);
        if (!entry.state().submitted()) {
            set(entry, entry.state().submittedWith(positions));
        }
        engine.submit(order(entry.record(), positions));
    }

    private void showExhausted(StatementEntry entry, boolean exhausted) {
        if (entry.state().exhausted() != exhausted) {
            set(entry, entry.state().withExhausted(exhausted));
        }
    }

    private Optional<Checked> checked(StatementEntry entry) {
        if (entry.check().isEmpty() && isStopped(entry.record().carryOverFrom())) {
            Optional<Checked> read =
                    entry.reading().filter(Starter::readSaysItAll).map(Starter::asRead);
            if (read.isPresent()) {
                return read;
            }
        }
        if (entry.check().isEmpty()) {
            StatementOrder order = order(entry.record(), Positions.NONE);
            entry.setCheck(CompletableFuture.supplyAsync(() -> check(order), checks));
        }
        return entry.check().filter(CompletableFuture::isDone).map(CompletableFuture::join);
    }

    private boolean isStopped(String statement) {
        return book.find(statement)
                .filter(found -> found.state().phase() == Phase.STOPPED)
                .isPresent();
    }

    /**
     * True where nothing is worth planning twice: nobody writes until the statement runs, and the engine, which plans it
     * anyway, refuses what a plan shows to keep state after all.
     */
    private static boolean readSaysItAll(StatementSummary reading) {
        boolean inserts = reading.kind() == SqlKind.INSERT_INTO || reading.kind() == SqlKind.STATEMENT_SET;
        return inserts && !reading.stateful();
    }

    private static Checked asRead(StatementSummary reading) {
        return new Checked(
                Optional.of(new StatementTraits(
                        reading.kind(),
                        reading.bounded(),
                        true,
                        List.of(),
                        List.of(),
                        false,
                        reading.reads(),
                        reading.writes())),
                "");
    }

    private Checked check(StatementOrder order) {
        try {
            return new Checked(Optional.of(engine.check(order)), "");
        } catch (SqlRefusedException e) {
            return Checked.refused(e);
        }
    }

    private void carryOver(StatementEntry entry, Checked checked) {
        Optional<CarryOver.Refuse> unsuitable = checked.traits().flatMap(carryOver::suitable);
        if (checked.traits().isEmpty() || unsuitable.isPresent()) {
            fail(entry, unsuitable.map(CarryOver.Refuse::detail).orElse(checked.reason()));
            return;
        }
        Optional<StatementRecord> referenced =
                book.find(entry.record().carryOverFrom()).map(StatementEntry::record);
        carryOver
                .judge(entry.record(), referenced, clock.instant())
                .accept(new CarryOver.Verdict.Visitor<Optional<Void>>() {
                    @Override
                    public Optional<Void> await(CarryOver.Await verdict) {
                        if (!entry.state().detail().equals(verdict.detail())) {
                            set(entry, entry.state().withDetail(verdict.detail()));
                        }
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Void> begin(CarryOver.Begin verdict) {
                        if (hasRoom(entry)) {
                            Instant due = clock.instant()
                                    .plus(latency.of(
                                            LatencyAction.CARRY, entry.record().name()));
                            set(entry, entry.state().dueAt(due).withTraits(checked.traits()));
                            submit(entry, verdict.positions());
                        }
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Void> refuse(CarryOver.Refuse verdict) {
                        fail(entry, verdict.detail());
                        return Optional.empty();
                    }
                });
    }

    private void answerFromInformationSchema(StatementEntry entry) {
        if (!isDue(entry)) {
            return;
        }
        try {
            InformationSchema.Answer answer = informationSchema.answer(
                    entry.reading().orElseThrow(), entry.record().sql());
            entry.setRows(answer.rows());
            set(
                    entry,
                    entry.state()
                            .to(Phase.COMPLETED, "", clock.instant())
                            .withTraits(Optional.of(traits(answer.columns()))));
        } catch (SqlRefusedException e) {
            fail(entry, String.valueOf(e.getMessage()));
        }
    }

    private Checked checkInformationSchema(StatementEntry entry) {
        try {
            InformationSchema.Answer answer = informationSchema.answer(
                    entry.reading().orElseThrow(), entry.record().sql());
            return new Checked(Optional.of(traits(answer.columns())), "");
        } catch (SqlRefusedException e) {
            return Checked.refused(e);
        }
    }

    private static StatementTraits traits(List<ResultColumn> columns) {
        return new StatementTraits(SqlKind.SELECT, true, true, List.of(), columns, false, List.of(), List.of());
    }

    private boolean isDue(StatementEntry entry) {
        return !clock.instant().isBefore(entry.state().due());
    }

    private void fail(StatementEntry entry, String detail) {
        set(entry, entry.state().to(Phase.FAILED, detail, clock.instant()));
    }

    private void set(StatementEntry entry, StatementState next) {
        book.save(entry, entry.record().with(next, clock.instant()));
    }

    private StatementOrder order(StatementRecord record, Positions positions) {
        Names names = identity.names(record.property("sql.current-catalog"), record.property("sql.current-database"));
        return new StatementOrder(
                record.uid(),
                record.name(),
                record.sql(),
                names.name(names.catalog()),
                names.name(names.database()),
                record.properties(),
                positions);
    }
}
