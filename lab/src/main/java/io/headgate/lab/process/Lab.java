package io.headgate.lab.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.controlplane.ControlPlaneApi;
import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.EngineEndpoints;
import io.headgate.lab.engine.EngineProvider;
import io.headgate.lab.engine.EngineSettings;
import io.headgate.lab.faults.FaultApi;
import io.headgate.lab.faults.FaultBook;
import io.headgate.lab.faults.Interference;
import io.headgate.lab.http.LabServer;
import io.headgate.lab.http.RateLimit;
import io.headgate.lab.http.Route;
import io.headgate.lab.http.Router;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.journal.EffectJournal;
import io.headgate.lab.journal.JournalApi;
import io.headgate.lab.journal.RequestJournal;
import io.headgate.lab.json.Json;
import io.headgate.lab.kafkarest.ConsumerGroupsApi;
import io.headgate.lab.kafkarest.KafkaRestApi;
import io.headgate.lab.materialized.MaterializedApi;
import io.headgate.lab.materialized.MaterializedEngine;
import io.headgate.lab.materialized.MaterializedTables;
import io.headgate.lab.pools.PoolBook;
import io.headgate.lab.pools.PoolsApi;
import io.headgate.lab.proxy.FlinkDoors;
import io.headgate.lab.statements.Statements;
import io.headgate.lab.telemetry.TelemetryApi;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One lab. May be closed from another thread while it starts: it then stops as soon as it has started.
 *
 * <pre>{@code
 * try (Lab lab = new Lab(LabArguments.parse(List.of("--folder", "lab", "--engine", "simulated")))) {
 *     lab.start();
 *     lab.awaitShutdown();
 * }
 * }</pre>
 */
public final class Lab implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lab.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final CountDownLatch shutdown = new CountDownLatch(1);
    private final LabArguments arguments;
    private final Clock clock = Clock.systemUTC();

    public Lab(LabArguments arguments) {
        this.arguments = arguments;
    }

    /** Returns when the lab is ready and its state file says so; when it cannot be, what was started is stopped again. */
    public synchronized void start() throws Exception {
        try {
            open();
        } catch (Exception | Error e) {
            close();
            throw e;
        }
    }

    /** Waits until a client asks for the end. */
    public void awaitShutdown() throws InterruptedException {
        shutdown.await();
    }

    /** Stops gracefully, last started first. A second call does nothing. */
    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            AutoCloseable next = open.pop();
            try {
                next.close();
            } catch (Exception e) {
                LOG.warn("{} did not stop cleanly", next.getClass().getSimpleName(), e);
            }
        }
        shutdown.countDown();
    }

    private void open() throws Exception {
        LabFolder folder = opened(LabFolder.open(arguments.folder(), arguments.ephemeral()));
        LabIdentity identity = folder.identity();
        Engine real = opened(provider().start(settings(folder, identity)));
        Path surface = folder.surface();
        MaterializedTables materialized =
                opened(MaterializedTables.open(surface.resolve("materialized.log"), real, identity));
        Engine engine = new MaterializedEngine(real, materialized, identity);
        EffectJournal effects = opened(EffectJournal.open(surface.resolve("effects.log"), clock));
        PoolBook pools = opened(PoolBook.open(surface.resolve("pools.log"), identity, arguments.maxCfu(), clock));
        FaultBook faults = new FaultBook();
        Statements statements = opened(Statements.open(
                surface.resolve("statements.log"),
                identity,
                engine,
                pools,
                faults,
                arguments.latency(),
                effects,
                arguments.carryOverLimit(),
                clock));
        RequestJournal requests = new RequestJournal();
        Interference interference = new Interference(faults, requests, clock);
        List<Route> routes = new ArrayList<>(statements.routes());
        routes.addAll(new MaterializedApi(materialized, identity, effects).routes());
        routes.addAll(new PoolsApi(pools, effects).routes());
        routes.addAll(new ControlPlaneApi(identity, engine.endpoints().bootstrap()).routes());
        routes.addAll(new KafkaRestApi(identity.cluster(), engine.topics(), effects).routes());
        routes.addAll(new ConsumerGroupsApi(identity.cluster(), engine.topics()).routes());
        routes.addAll(new TelemetryApi(identity, statements, clock).routes());
        routes.addAll(new FaultApi(faults).routes());
        routes.addAll(new JournalApi(requests, effects).routes());
        routes.addAll(new LabApi(arguments.engine(), engine, statements, shutdown::countDown).routes());
        LabServer server = opened(LabServer.start(
                arguments.port(),
                new RequestPath(
                        new Router(routes),
                        identity.credentials(),
                        new RateLimit(arguments.rateLimit(), clock),
                        interference,
                        statements)));
        FlinkDoors doors = opened(FlinkDoors.open(engine, identity, effects, interference));
        opened(faults::clear);
        ObjectNode state = state(identity, doors.endpoints(), server.port());
        folder.writeState(state);
        opened(() -> folder.writeState(state.put("state", "stopping")));
        LOG.info("The lab is ready at [{}] with engine [{}]", server.port(), arguments.engine());
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        return resource;
    }

    private EngineProvider provider() {
        List<String> names = new ArrayList<>();
        for (EngineProvider provider : ServiceLoader.load(EngineProvider.class)) {
            if (provider.name().equals(arguments.engine())) {
                return provider;
            }
            names.add(provider.name());
        }
        throw new IllegalArgumentException(
                "There is no engine '" + arguments.engine() + "'; there is " + String.join(", ", names));
    }

    private EngineSettings settings(LabFolder folder, LabIdentity identity) throws IOException {
        return new EngineSettings(
                folder.engine(arguments.engine()),
                identity.catalog(),
                identity.environment(),
                identity.database(),
                identity.cluster(),
                arguments.checkpointInterval(),
                arguments.seed());
    }

    private ObjectNode state(LabIdentity identity, EngineEndpoints endpoints, int port) {
        ObjectNode state = Json.object()
                .put("state", "running")
                .put("engine", arguments.engine())
                .put("pid", ProcessHandle.current().pid());
        state.putObject("endpoints")
                .put("confluent", "http://127.0.0.1:" + port)
                .put("gateway", endpoints.gateway())
                .put("jobmanager", endpoints.jobmanager())
                .put("bootstrap", endpoints.bootstrap());
        state.set("confluent", identity.toJson());
        return state;
    }
}
