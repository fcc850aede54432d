package io.headgate.lab.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.EngineEndpoints;
import io.headgate.lab.engine.EngineProvider;
import io.headgate.lab.engine.EngineSettings;
import io.headgate.lab.http.LabServer;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.json.Json;
import io.headgate.lab.proxy.FlinkDoors;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
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

    private final Shelf open = new Shelf();
    private final CountDownLatch shutdown = new CountDownLatch(1);
    private final LabArguments arguments;

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
        open.close();
        shutdown.countDown();
    }

    private void open() throws Exception {
        LabFolder folder = open.add(LabFolder.open(arguments.folder(), arguments.ephemeral()));
        LabIdentity identity = folder.identity();
        Engine engine = open.add(provider().start(settings(folder, identity)));
        Surface surface = open.add(
                new Surface(folder.surface(), identity, engine, arguments, shutdown::countDown, Clock.systemUTC()));
        LabServer server = open.add(LabServer.start(arguments.port(), surface));
        FlinkDoors doors =
                open.add(FlinkDoors.open(surface.engine(), identity, surface.effects(), surface.interference()));
        open.add(surface::clearFaults);
        ObjectNode state = state(identity, doors.endpoints(), server.port());
        folder.writeState(state);
        open.add(() -> folder.writeState(state.put("state", "stopping")));
        LOG.info("The lab is ready at [{}] with engine [{}]", server.port(), arguments.engine());
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
