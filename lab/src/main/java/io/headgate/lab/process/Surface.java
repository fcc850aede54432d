package io.headgate.lab.process;

import io.headgate.lab.controlplane.ControlPlaneApi;
import io.headgate.lab.engine.Engine;
import io.headgate.lab.faults.FaultApi;
import io.headgate.lab.faults.FaultBook;
import io.headgate.lab.faults.Interference;
import io.headgate.lab.http.Answering;
import io.headgate.lab.http.RateLimit;
import io.headgate.lab.http.Request;
import io.headgate.lab.http.Response;
import io.headgate.lab.http.Route;
import io.headgate.lab.http.Router;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.journal.EffectJournal;
import io.headgate.lab.journal.JournalApi;
import io.headgate.lab.journal.RequestJournal;
import io.headgate.lab.kafkarest.ConsumerGroupsApi;
import io.headgate.lab.kafkarest.KafkaRestApi;
import io.headgate.lab.materialized.MaterializedApi;
import io.headgate.lab.materialized.MaterializedEngine;
import io.headgate.lab.materialized.MaterializedTables;
import io.headgate.lab.pools.PoolBook;
import io.headgate.lab.pools.PoolsApi;
import io.headgate.lab.statements.Statements;
import io.headgate.lab.telemetry.TelemetryApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every REST interface of one lab over an engine that runs: what is kept on disk, and what answers requests. No sockets here. */
final class Surface implements Answering, AutoCloseable {
    private final Shelf kept = new Shelf();
    private final Engine engine;
    private final EffectJournal effects;
    private final FaultBook faults = new FaultBook();
    private final Interference interference;
    private final RequestPath path;

    /**
     * Reads what an earlier lab kept, and goes on with it.
     *
     * @param folder where it is kept; made if need be
     * @param real stays the caller's to close, after this
     * @param shutdown what a client's wish to end the lab does
     * @throws IOException when what was kept cannot be read; nothing is left open then
     */
    Surface(Path folder, LabIdentity identity, Engine real, LabArguments arguments, Runnable shutdown, Clock clock)
            throws IOException {
        try {
            Files.createDirectories(folder);
            MaterializedTables materialized =
                    kept.add(MaterializedTables.open(folder.resolve("materialized.log"), real, identity));
            engine = new MaterializedEngine(real, materialized, identity);
            effects = kept.add(EffectJournal.open(folder.resolve("effects.log"), clock));
            PoolBook pools = kept.add(PoolBook.open(folder.resolve("pools.log"), identity, arguments.maxCfu(), clock));
            Statements statements = kept.add(Statements.open(
                    folder.resolve("statements.log"),
                    identity,
                    engine,
                    pools,
                    faults,
                    arguments.latency(),
                    effects,
                    arguments.carryOverLimit(),
                    clock));
            RequestJournal requests = new RequestJournal();
            interference = new Interference(faults, requests, clock);
            List<Route> routes = new ArrayList<>(statements.routes());
            routes.addAll(new MaterializedApi(materialized, identity, effects).routes());
            routes.addAll(new PoolsApi(pools, effects).routes());
            routes.addAll(new ControlPlaneApi(identity, engine.endpoints().bootstrap()).routes());
            routes.addAll(new KafkaRestApi(identity.cluster(), engine.topics(), effects).routes());
            routes.addAll(new ConsumerGroupsApi(identity.cluster(), engine.topics()).routes());
            routes.addAll(new TelemetryApi(identity, statements, clock).routes());
            routes.addAll(new FaultApi(faults).routes());
            routes.addAll(new JournalApi(requests, effects).routes());
            routes.addAll(new LabApi(arguments.engine(), engine, statements, shutdown).routes());
            path = new RequestPath(
                    new Router(routes),
                    identity.credentials(),
                    new RateLimit(arguments.rateLimit(), clock),
                    interference,
                    statements);
        } catch (IOException | RuntimeException e) {
            kept.close();
            throw e;
        }
    }

    @Override
    public Optional<Response> answer(Request request) {
        return path.answer(request);
    }

    Engine engine() {
        return engine;
    }

    EffectJournal effects() {
        return effects;
    }

    Interference interference() {
        return interference;
    }

    /** Lets go every request and statement that a fault holds, and forgets all faults. */
    void clearFaults() {
        faults.clear();
    }

    @Override
    public void close() {
        kept.close();
    }
}
