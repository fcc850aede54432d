package io.headgate.lab.statements;

import io.headgate.lab.engine.ResultRow;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.StatementTraits;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.faults.ActiveFault;
import io.headgate.lab.sql.StatementSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A statement at work: its record, and what need not survive the process. Whoever changes it holds its monitor; the record may be
 * read without.
 */
final class StatementEntry {
    private final Supplier<Optional<StatementSummary>> reader;
    private volatile boolean read;
    private volatile Optional<StatementSummary> reading = Optional.empty();
    private volatile StatementRecord record;

    /** Faults that hold its start; empty until it was about to be started. */
    private Optional<List<ActiveFault>> startFaults = Optional.empty();

    private List<ActiveFault> runningFaults = List.of();
    private Optional<CompletableFuture<Checked>> check = Optional.empty();
    private final Set<TablePath> tablesBefore = new TreeSet<>();
    private Optional<List<ResultRow>> rows = Optional.empty();
    private String occupiedPool = "";
    private int occupiedCfus;

    /**
     * What the engine said of SQL without running it.
     *
     * @param traits empty when it is refused
     * @param reason why, empty when it is not
     */
    record Checked(Optional<StatementTraits> traits, String reason) {
        static Checked refused(SqlRefusedException refusal) {
            return new Checked(Optional.empty(), String.valueOf(refusal.getMessage()));
        }
    }

    StatementEntry(StatementRecord record, Supplier<Optional<StatementSummary>> reader) {
        this.record = record;
        this.reader = reader;
    }

    StatementRecord record() {
        return record;
    }

    StatementState state() {
        return record.state();
    }

    void setRecord(StatementRecord next) {
        record = next;
    }

    /** What the parser says, asked when first needed: thousands of statements would hold up a start. Empty for SQL that it refuses. */
    Optional<StatementSummary> reading() {
        if (!read) {
            reading = reader.get();
            read = true;
        }
        return reading;
    }

    Optional<List<ActiveFault>> startFaults() {
        return startFaults;
    }

    void setStartFaults(List<ActiveFault> faults) {
        startFaults = Optional.of(List.copyOf(faults));
    }

    /** It will be started again: faults may strike again. */
    void forgetStartFaults() {
        startFaults = Optional.empty();
    }

    List<ActiveFault> runningFaults() {
        return runningFaults;
    }

    void setRunningFaults(List<ActiveFault> faults) {
        runningFaults = new ArrayList<>(faults);
    }

    Optional<CompletableFuture<Checked>> check() {
        return check;
    }

    void setCheck(CompletableFuture<Checked> running) {
        check = Optional.of(running);
    }

    /** Those of the tables it writes that were there before it. */
    Set<TablePath> tablesBefore() {
        return tablesBefore;
    }

    Optional<List<ResultRow>> rows() {
        return rows;
    }

    void setRows(List<ResultRow> answer) {
        rows = Optional.of(List.copyOf(answer));
    }

    /** The pool that holds CFUs for it, empty for none. */
    String occupiedPool() {
        return occupiedPool;
    }

    int occupiedCfus() {
        return occupiedCfus;
    }

    void setOccupied(String pool, int cfus) {
        occupiedPool = pool;
        occupiedCfus = cfus;
    }
}
