package io.headgate.lab.statements;

import io.headgate.lab.engine.Engine;
import io.headgate.lab.faults.FaultBook;
import io.headgate.lab.faults.FaultSubject;
import io.headgate.lab.http.Route;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.informationschema.InformationSchema;
import io.headgate.lab.journal.EffectJournal;
import io.headgate.lab.latency.Latency;
import io.headgate.lab.pools.PoolBook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The Statements API as a whole: what the rest of the lab needs of it. */
public final class Statements implements AutoCloseable {
    private final StatementBook book;
    private final StatementService service;
    private final StatementsApi api;
    private final ExecutorService checks;
    private final Engine engine;

    /** A running statement and its pool, for telemetry. */
    public record Running(String name, String uid, String pool) {}

    private Statements(
            StatementBook book, StatementService service, StatementsApi api, ExecutorService checks, Engine engine) {
        this.book = book;
        this.service = service;
        this.api = api;
        this.checks = checks;
        this.engine = engine;
    }

    /**
     * Reads what was kept, and goes on with it.
     *
     * @param carryOverLimit how long a statement waits for the one it continues from
     */
    public static Statements open(
            Path file,
            LabIdentity identity,
            Engine engine,
            PoolBook pools,
            FaultBook faults,
            Latency latency,
            EffectJournal effects,
            Duration carryOverLimit,
            Clock clock)
            throws IOException {
        ExecutorService checks = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "lab-checks");
            thread.setDaemon(true);
            return thread;
        });
        StatementBook book = StatementBook.open(file, identity, pools);
        InformationSchema informationSchema = new InformationSchema(identity, engine);
        TableEffects tables = new TableEffects(engine, effects);
        CarryOver carryOver = new CarryOver(engine, carryOverLimit);
        Starter starter = new Starter(
                book, engine, identity, informationSchema, faults, carryOver, tables, latency, checks, clock);
        Lifecycle lifecycle = new Lifecycle(book, engine, starter, faults, latency, effects, tables, clock);
        StatementService service = new StatementService(book, lifecycle, starter, pools, effects, identity, clock);
        StatementJson json = new StatementJson(identity);
        ResultsApi results = new ResultsApi(service, engine, informationSchema, clock);
        service.startTicking();
        return new Statements(book, service, new StatementsApi(identity, service, json, results), checks, engine);
    }

    public List<Route> routes() {
        return api.routes();
    }

    /** What faults are matched against for a statement that exists. */
    public Optional<FaultSubject> subject(String name) {
        return book.find(name)
                .map(entry -> FaultSubject.statement(name, entry.record().sql()));
    }

    /** Everything that runs. */
    public List<Running> running(String defaultPool) {
        List<Running> running = new ArrayList<>();
        for (StatementEntry entry : book.all()) {
            if (entry.state().phase() == Phase.RUNNING || entry.state().phase() == Phase.DEGRADED) {
                StatementRecord record = entry.record();
                running.add(new Running(record.name(), record.uid(), record.pool(defaultPool)));
            }
        }
        return running;
    }

    public int size() {
        return book.all().size();
    }

    public Engine engine() {
        return engine;
    }

    @Override
    public void close() throws IOException {
        checks.shutdownNow();
        service.close();
    }
}
