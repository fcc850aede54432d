package io.headgate.cli.lab;

import io.headgate.cli.process.LogTail;
import io.headgate.cli.process.Waiting;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.config.Durations;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate lab up}. */
@Command(
        name = "up",
        description = "Start the lab and wait until it is ready.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate lab up",
            "  headgate lab up --engine simulated --latency ddl=8s,dml=15s,stop=5s",
            "  headgate lab up --folder build/lab --ephemeral --json",
        })
final class LabUpCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LabFolder folder = new LabFolder();

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(names = "--engine", description = "What runs the statements: ${COMPLETION-CANDIDATES} (default: flink).")
    private LabEngine engine = LabEngine.FLINK;

    @Option(names = "--ephemeral", description = "Begin with nothing and leave nothing behind.")
    private boolean ephemeral;

    @Option(names = "--port", description = "Port of the REST surface (default: a free one).")
    private @Nullable Integer port;

    @Option(
            names = "--latency",
            paramLabel = "SPEC",
            description =
                    "How slow the platform plays: ddl=8s,dml=15s,stop=5s,delete=3s, or confluent, or confluent*0.1.")
    private @Nullable String latency;

    @Option(
            names = "--latency-for",
            paramLabel = "PATTERN:SPEC",
            description = "The same for statements whose name contains the pattern; may be repeated.")
    private List<String> latencyFor = new ArrayList<>();

    @Option(names = "--max-cfu", description = "Size of the default compute pool.")
    private @Nullable Integer maxCfu;

    @Option(names = "--checkpoint-interval", description = "How often running statements write a checkpoint.")
    private @Nullable String checkpointInterval;

    @Option(
            names = "--rate-limit",
            paramLabel = "N",
            description = "Requests a minute that the Confluent API takes; more get 429 (default: any number).")
    private @Nullable Integer rateLimit;

    @Option(names = "--seed", description = "Seed of everything that is drawn by chance.")
    private @Nullable Long seed;

    @Option(names = "--memory", description = "Largest heap (default: 1g with Flink, 512m simulated).")
    private @Nullable String memory;

    @Option(names = "--timeout", description = "How long to wait for it (default: ${DEFAULT-VALUE}).")
    private String timeout = "120s";

    LabUpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path place = folder.resolve(terminal);
        LabState before = LabState.of(place);
        if (before.ready()) {
            terminal.err().println("the lab is already up");
            output.print(terminal, before.document(), LabText.of(before));
            return 0;
        }
        Duration limit = limit();
        Files.createDirectories(place);
        String heap = memory == null ? engine.memory() : memory;
        Process process = new LabProcess(terminal).start(place, heap, arguments(place));
        Thread endWithMe = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(endWithMe);
        if (terminal.interactive()) {
            terminal.err().println("starting Kafka, Flink and the REST surface ...");
        }
        boolean ready = Waiting.until(limit, () -> !process.isAlive() || readyNow(place, process));
        Runtime.getRuntime().removeShutdownHook(endWithMe);
        if (!ready || !process.isAlive()) {
            process.destroy();
            throw new HeadgateException(
                    FailureCode.UNEXPECTED,
                    (ready ? "the lab ended at once" : "the lab was not ready in " + timeout) + lastLine(place),
                    "read the log: headgate lab logs --folder " + terminal.shown(place));
        }
        LabState state = LabState.of(place);
        output.print(terminal, state.document(), LabText.of(state));
        return 0;
    }

    private static boolean readyNow(Path place, Process process) {
        LabState state = LabState.of(place);
        return state.ready() && state.text("/pid").equals(String.valueOf(process.pid()));
    }

    private Duration limit() {
        try {
            return Durations.parse(timeout);
        } catch (IllegalArgumentException e) {
            throw new HeadgateException(
                    FailureCode.USAGE, "--timeout is '" + timeout + "'", "write a duration such as 120s", e);
        }
    }

    private List<String> arguments(Path place) {
        List<String> arguments = new ArrayList<>(
                List.of("--folder", place.toString(), "--engine", engine.name().toLowerCase(Locale.ROOT)));
        if (ephemeral) {
            arguments.add("--ephemeral");
        }
        add(arguments, "--port", port);
        add(arguments, "--latency", latency);
        latencyFor.forEach(spec -> add(arguments, "--latency-for", spec));
        add(arguments, "--max-cfu", maxCfu);
        add(arguments, "--checkpoint-interval", checkpointInterval);
        add(arguments, "--rate-limit", rateLimit);
        add(arguments, "--seed", seed);
        return arguments;
    }

    private static void add(List<String> arguments, String option, @Nullable Object value) {
        if (value != null) {
            arguments.add(option);
            arguments.add(value.toString());
        }
    }

    private static String lastLine(Path place) throws IOException {
        List<String> lines = LogTail.of(LabFolder.log(place), 1);
        return lines.isEmpty() ? "" : ": " + lines.get(0);
    }
}
