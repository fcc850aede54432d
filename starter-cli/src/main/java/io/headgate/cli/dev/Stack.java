package io.headgate.cli.dev;

import io.headgate.cli.lab.LabGroup;
import io.headgate.cli.lab.LabPlace;
import io.headgate.cli.process.Probe;
import io.headgate.cli.process.Waiting;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.server.StartLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Lab, Temporal and worker (which brings PostgreSQL with it) of one project: started where they do not run, left alone where they do. */
public final class Stack {
    static final String TEMPORAL = "temporal";
    static final String WORKER = "worker";
    private static final Duration READY = Duration.ofMinutes(2);

    private final Terminal terminal;
    private final DevFolder folder;

    public Stack(Terminal terminal, DevFolder folder) {
        this.terminal = terminal;
        this.folder = folder;
    }

    /** Starts what does not run and waits until everything answers. */
    public DevState up(Optional<List<String>> lab) {
        return UpLock.during(terminal, folder, () -> {
            DevState state = withFreePorts(DevState.read(folder).orElseGet(DevState::choose));
            state.write(folder);
            lab.ifPresent(this::startLab);
            startTemporal(state);
            startWorker(state);
            await(TEMPORAL, () -> Probe.reachable(state.temporal()));
            await(WORKER, () -> Probe.healthy(state.ledger() + "/health/ready"));
            return state;
        });
    }

    /** Ports are remembered, but a part that does not run may have lost its own to a stranger meanwhile. */
    private DevState withFreePorts(DevState remembered) {
        DevState state = remembered;
        for (Map.Entry<String, Integer> taken : takenPorts(remembered).entrySet()) {
            terminal.err()
                    .println("port " + taken.getValue() + " of " + taken.getKey()
                            + " is held by something else by now; taking another one");
            state = taken.getKey().equals(WORKER) ? state.withOtherLedgerPort() : state.withOtherTemporalPorts();
        }
        if (!state.temporal().equals(remembered.temporal())) {
            // a worker that still runs knows the old address
            new Child(WORKER, folder).stop();
        }
        return state;
    }

    /** The ports of parts that do not run, held by others. */
    public Map<String, Integer> takenPorts() {
        return DevState.read(folder).map(this::takenPorts).orElseGet(Map::of);
    }

    private Map<String, Integer> takenPorts(DevState state) {
        Map<String, Integer> taken = new LinkedHashMap<>();
        if (new Child(TEMPORAL, folder).process().isEmpty()) {
            putTaken(taken, TEMPORAL, state.temporal());
            putTaken(taken, "temporal's UI", state.temporalUi());
        }
        if (new Child(WORKER, folder).process().isEmpty()) {
            putTaken(taken, WORKER, state.ledger());
        }
        return taken;
    }

    private static void putTaken(Map<String, Integer> taken, String part, String address) {
        int port = DevState.port(address);
        if (!Probe.free(port)) {
            taken.put(part, port);
        }
    }

    private void startLab(List<String> options) {
        List<String> words =
                new ArrayList<>(List.of("up", "--folder", folder.lab().toString()));
        words.addAll(options);
        int exit = LabGroup.create(terminal.within())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(words.toArray(String[]::new));
        if (exit != 0) {
            throw new HeadgateException(
                    FailureCode.UNEXPECTED, "the lab did not start", "read its log: headgate lab logs");
        }
    }

    private void startTemporal(DevState state) {
        Child child = new Child(TEMPORAL, folder);
        if (child.process().isPresent()) {
            return;
        }
        Optional<Path> program = TemporalCommand.find(terminal);
        if (program.isPresent()) {
            terminal.err().println("starting Temporal ...");
            StartLine line = new StartLine(
                    program.get().toString(),
                    DevState.port(state.temporal()),
                    Optional.of(DevState.port(state.temporalUi())),
                    Optional.of(folder.temporalDatabase().toString()),
                    state.namespace());
            child.start(line.command(), Map.of());
        } else {
            terminal.err()
                    .println(
                            "no Temporal CLI was found: Temporal runs in memory. It has no UI, no schedules, no search, and"
                                    + " forgets everything when it stops. Mend it with: headgate dev install-temporal");
            child.start(
                    new WorkerProgram(terminal)
                            .command(
                                    WorkerProgram.TEMPORAL_IN_MEMORY,
                                    List.of(Integer.toString(DevState.port(state.temporal())))),
                    Map.of("CLASSPATH", new WorkerProgram(terminal).classPath()));
        }
        await(TEMPORAL, () -> Probe.reachable(state.temporal()));
    }

    private void startWorker(DevState state) {
        Child child = new Child(WORKER, folder);
        if (child.process().isPresent()) {
            return;
        }
        terminal.err().println("starting PostgreSQL and the worker ...");
        child.start(new WorkerProgram(terminal).command(WorkerProgram.WORKER, List.of()), workerVariables(state));
    }

    /** What a worker of this project needs to know. */
    public Map<String, String> workerVariables(DevState state) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("CLASSPATH", new WorkerProgram(terminal).classPath());
        variables.put("HEADGATE_PROJECT", folder.project().toString());
        variables.put("HEADGATE_TEMPORAL", state.temporal());
        variables.put("HEADGATE_TEMPORAL_PLAIN", "true");
        variables.put("HEADGATE_NAMESPACE", state.namespace());
        variables.put("HEADGATE_TASK_QUEUE", state.taskQueue());
        variables.put("HEADGATE_LEDGER_DB", "embedded:" + folder.ledger());
        variables.put("HEADGATE_WORKER_PORT", Integer.toString(DevState.port(state.ledger())));
        variables.put("HEADGATE_TOKEN", state.token());
        variables.put("HEADGATE_LAB", folder.lab().toString());
        variables.put("HEADGATE_POLL", terminal.variable("HEADGATE_POLL").orElse("250ms"));
        if (TemporalCommand.find(terminal).isEmpty()) {
            variables.put("HEADGATE_TEMPORAL_IN_MEMORY", "true");
        }
        return variables;
    }

    /** Stops everything; what the parts have written stays. */
    public void down() {
        UpLock.during(terminal, folder, () -> {
            end();
            return folder;
        });
    }

    private void end() {
        new Child(WORKER, folder).stop();
        PostgresProcess.of(folder.ledger()).ifPresent(PostgresProcess::stop);
        new Child(TEMPORAL, folder).stop();
        if (Files.isRegularFile(folder.lab().resolve("lab.json"))) {
            LabGroup.create(terminal.within())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .execute("down", "--folder", folder.lab().toString());
        }
    }

    /** The parts with what they are doing, in the order in which they start. */
    public Map<String, Part> parts() {
        Optional<DevState> state = DevState.read(folder);
        Map<String, Part> parts = new LinkedHashMap<>();
        LabPlace.remains(folder.project()).ifPresent(pid -> parts.put("lab", new Part(pid, pid > 0, "")));
        parts.put(
                "postgres",
                new Part(
                        PostgresProcess.of(folder.ledger())
                                .map(PostgresProcess::pid)
                                .orElse(0L),
                        PostgresProcess.of(folder.ledger()).isPresent(),
                        ""));
        parts.put(TEMPORAL, part(TEMPORAL, state.map(DevState::temporal).filter(Probe::reachable)));
        parts.put(
                WORKER,
                part(WORKER, state.map(DevState::ledger).filter(ledger -> Probe.healthy(ledger + "/health/ready"))));
        return parts;
    }

    /**
     * A process of the stack.
     *
     * @param pid 0 when it does not run
     * @param ready whether it answers
     */
    public record Part(long pid, boolean ready, String address) {}

    private Part part(String name, Optional<String> answering) {
        long pid = new Child(name, folder).process().map(ProcessHandle::pid).orElse(0L);
        return new Part(pid, answering.isPresent(), answering.orElse(""));
    }

    private void await(String name, BooleanSupplier ready) {
        Child child = new Child(name, folder);
        boolean up = Waiting.until(
                READY, () -> ready.getAsBoolean() || child.process().isEmpty());
        if (!up || child.process().isEmpty()) {
            throw new HeadgateException(
                    FailureCode.UNEXPECTED,
                    up ? name + " ended at once" : name + " was not ready in " + READY.toMinutes() + " minutes",
                    "read its log: headgate dev logs " + name);
        }
    }
}
