package io.headgate.evidence.stage;

import io.headgate.cli.dev.DevFolder;
import io.headgate.cli.dev.DevState;
import io.headgate.cli.dev.PostgresProcess;
import io.headgate.cli.dev.Stack;
import io.headgate.cli.dev.TemporalCommand;
import io.headgate.cli.dev.WorkerProgram;
import io.headgate.cli.process.Probe;
import io.headgate.cli.process.Waiting;
import io.headgate.cli.terminal.Terminal;
import io.headgate.workflows.server.StartLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A lab, a Temporal server on a database file, a PostgreSQL and workers: each a process of its own, on free ports, in a folder
 * that holds all they write. Each worker reaches Temporal through a {@link Link} of its
 * own; the command line goes straight to it.
 */
public final class Stage implements AutoCloseable {
    private static final Duration READY = Duration.ofMinutes(3);
    private static final String NAMESPACE = "default";
    private static final String QUEUE = "headgate";
    private static final String TOKEN = "evidence";
    private static final String HOST = "127.0.0.1:";
    private static final int KEEPER = 1;

    private final Path project;
    private final Map<String, String> variables;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Path logs;
    private final int temporalPort = Probe.freePort();
    private final List<Integer> workerPorts = List.of(Probe.freePort(), Probe.freePort());
    private final Map<Integer, Child> workers = new LinkedHashMap<>();
    private final List<Link> temporalLinks = List.of(Link.to(temporalPort), Link.to(temporalPort));
    private final Headgate headgate;
    private final boolean kept;
    private Optional<Child> temporal = Optional.empty();
    private Optional<Link> ledgerLink = Optional.empty();

    private Stage(Path folder, Map<String, String> system, boolean kept) {
        this.kept = kept;
        this.project = folder.resolve("project");
        this.logs = folder.resolve("logs");
        Map<String, String> all = new LinkedHashMap<>(system);
        all.put("HEADGATE_TEMPORAL", HOST + temporalPort);
        all.put("HEADGATE_NAMESPACE", NAMESPACE);
        all.put("HEADGATE_TASK_QUEUE", QUEUE);
        all.put("HEADGATE_LEDGER", "http://" + HOST + workerPorts.get(kept ? KEEPER : 0));
        all.put("HEADGATE_TOKEN", TOKEN);
        this.variables = Map.copyOf(all);
        this.headgate = new Headgate(project, variables);
    }

    /**
     * Starts everything, with one worker.
     *
     * @param system environment variables of this process: where the jars and the Temporal command are
     * @param lab further options of {@code headgate lab up}
     */
    public static Stage start(Path folder, Map<String, String> system, List<String> lab) {
        return start(new Stage(folder, system, false), lab);
    }

    /**
     * The same with a keeper: a second process that keeps PostgreSQL running and serves the ledger, and does no work; the worker
     * reaches PostgreSQL through a {@link Link}.
     */
    public static Stage startKept(Path folder, Map<String, String> system, List<String> lab) {
        return start(new Stage(folder, system, true), lab);
    }

    private static Stage start(Stage stage, List<String> lab) {
        Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "stage-end"));
        try {
            stage.begin(lab);
            return stage;
        } catch (RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    private void begin(List<String> lab) {
        try {
            Files.createDirectories(project);
            Files.createDirectories(logs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> up =
                new ArrayList<>(List.of("lab", "up", "--folder", labFolder().toString(), "--ephemeral"));
        up.addAll(lab);
        headgate.run(up.toArray(String[]::new)).orThrow("lab up");
        open.push(() -> headgate.run("lab", "down", "--folder", labFolder().toString()));
        startTemporal();
        open.push(() -> temporal.ifPresent(Child::end));
        temporalLinks.forEach(open::push);
        open.push(() -> PostgresProcess.of(ledgerFolder()).ifPresent(PostgresProcess::stop));
        open.push(() -> workers.values().forEach(Child::end));
        if (kept) {
            startWorker(KEEPER);
            awaitWorker(KEEPER);
            Link link = Link.to(PostgresAddress.port(ledgerFolder()));
            open.push(link);
            ledgerLink = Optional.of(link);
        }
        startWorker(0);
        awaitWorker(0);
    }

    /** Whether the real Temporal server can be started on this machine. */
    public static boolean possible(Map<String, String> system) {
        return TemporalCommand.find(terminal(Path.of("."), system)).isPresent();
    }

    public Path project() {
        return project;
    }

    public Headgate headgate() {
        return headgate;
    }

    /** The way of a worker to Temporal. */
    public Link temporalLink(int worker) {
        return temporalLinks.get(worker);
    }

    /** The way of the worker to PostgreSQL, on a stage with a keeper. */
    public Link ledgerLink() {
        return ledgerLink.orElseThrow(() -> new IllegalStateException("this stage has no keeper"));
    }

    public LabRemote lab() {
        return LabRemote.of(labFolder());
    }

    /** Address of Temporal, past the link. */
    public String temporalAddress() {
        return HOST + temporalPort;
    }

    /** Begins to produce into a topic of the lab, with the options of {@code headgate lab load}. */
    public Load startLoad(Map<String, Object> options) {
        Map<String, Object> all = new LinkedHashMap<>(options);
        all.put("bootstrap", lab().text("/endpoints/bootstrap"));
        String jars = Optional.ofNullable(variables.get("HEADGATE_LAB_JARS"))
                .orElseThrow(() -> new IllegalStateException("the lab's jars are not at hand"));
        return Load.start(logs, jars, all);
    }

    /** Starts a worker without waiting for it: 0 is the one whose ledger the command line asks. */
    public void startWorker(int number) {
        Map<String, String> worker = new LinkedHashMap<>(variables);
        DevState state = new DevState(
                HOST + temporalLinks.get(number).port(),
                "",
                NAMESPACE,
                QUEUE,
                "http://" + HOST + workerPorts.get(number),
                TOKEN);
        Terminal terminal = terminal(project, variables);
        worker.putAll(new Stack(terminal, new DevFolder(project)).workerVariables(state));
        if (kept && number == KEEPER) {
            worker.put("HEADGATE_TASK_QUEUE", "keeper");
        }
        if (number != KEEPER) {
            ledgerLink.ifPresent(link -> worker.putAll(PostgresAddress.variables(ledgerFolder(), link.port())));
        }
        workers.put(
                number,
                Child.start(
                        "worker-" + number,
                        new WorkerProgram(terminal).command(WorkerProgram.WORKER, List.of()),
                        worker,
                        logs.resolve("worker-" + number + ".log")));
    }

    /** Waits until a worker serves; fails when it ended. */
    public void awaitWorker(int number) {
        String health = "http://" + HOST + workerPorts.get(number) + "/health/ready";
        Child child = worker(number);
        if (!Waiting.until(READY, () -> !child.alive() || Probe.healthy(health)) || !child.alive()) {
            throw new IllegalStateException("worker " + number + " did not get ready; its log is in " + logs);
        }
    }

    public Child worker(int number) {
        return Optional.ofNullable(workers.get(number))
                .orElseThrow(() -> new IllegalStateException("worker " + number + " was never started"));
    }

    /** Starts Temporal on its database file, and waits until it answers. */
    public void startTemporal() {
        Path program = TemporalCommand.find(terminal(project, variables))
                .orElseThrow(
                        () -> new IllegalStateException("no Temporal command; run: headgate dev install-temporal"));
        StartLine line = new StartLine(
                program.toString(),
                temporalPort,
                Optional.empty(),
                Optional.of(logs.resolve("temporal.db").toString()),
                NAMESPACE);
        Child child = Child.start("temporal", line.command(), variables, logs.resolve("temporal.log"));
        temporal = Optional.of(child);
        if (!Waiting.until(READY, () -> !child.alive() || Probe.reachable(HOST + temporalPort)) || !child.alive()) {
            throw new IllegalStateException("Temporal did not get ready; its log is in " + logs);
        }
    }

    /** {@code kill -9} to Temporal; its database file stays. */
    public void killTemporal() {
        temporal.ifPresent(Child::kill);
    }

    /** The pid of each process by its name. */
    public Map<String, Long> processes() {
        Map<String, Long> pids = new LinkedHashMap<>();
        workers.forEach((number, child) -> pids.put("worker-" + number, child.pid()));
        temporal.ifPresent(child -> pids.put("temporal", child.pid()));
        pids.put("lab", Long.parseLong(lab().text("/pid")));
        postgres().ifPresent(process -> pids.put("postgres", process.pid()));
        return pids;
    }

    /** How many rows all tables of the ledger have. */
    public long ledgerRows() {
        Path ledger = ledgerFolder();
        return LedgerRows.count(PostgresAddress.variables(ledger, PostgresAddress.port(ledger)));
    }

    /** The PostgreSQL under the ledger. */
    public Optional<ProcessHandle> postgres() {
        return PostgresProcess.of(ledgerFolder()).flatMap(found -> ProcessHandle.of(found.pid()));
    }

    private Path labFolder() {
        return new DevFolder(project).lab();
    }

    private Path ledgerFolder() {
        return new DevFolder(project).ledger();
    }

    private static Terminal terminal(Path folder, Map<String, String> variables) {
        return new Headgate(folder, variables).terminal(new ByteArrayOutputStream(), new ByteArrayOutputStream());
    }

    /** Ends all processes; a second call does nothing. An interrupt of this process leads here too. */
    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                System.err.println("could not stop a part of the stage: " + e);
            }
        }
    }
}
