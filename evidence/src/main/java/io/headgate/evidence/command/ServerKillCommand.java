package io.headgate.evidence.command;

import io.headgate.evidence.count.RunResult;
import io.headgate.evidence.report.Evidence;
import io.headgate.evidence.report.ResultFile;
import io.headgate.evidence.serverkill.Outage;
import io.headgate.evidence.serverkill.OutagePage;
import io.headgate.evidence.serverkill.ServerKill;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate evidence server-kill}. */
@Command(
        name = "server-kill",
        description = "Kill Temporal and PostgreSQL in the middle of rollouts, and cut the ways to them.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate evidence server-kill --budget 30m",
            "  headgate evidence server-kill --only temporal-killed -n 50",
            "%nExit codes: 0 every run was good, 1 one was not.",
        })
final class ServerKillCommand implements Callable<Integer> {
    private static final String WHAT = "server-kill";

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "-n", paramLabel = "RUNS", description = "Runs of each outage (default: ${DEFAULT-VALUE}).")
    private int runs = 20;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = "Only outages whose name contains this; may be repeated.")
    private List<String> only = new ArrayList<>();

    @Override
    public Integer call() {
        Path checkpoint = options.checkpoint(WHAT);
        List<String> done = ResultFile.lines(checkpoint, RunResult.class).stream()
                .map(result -> result.cell() + " " + result.run())
                .toList();
        Instant deadline = Instant.now().plus(options.budget());
        List<String> left = new ArrayList<>();
        Consumer<String> says = line -> System.out.println(line);
        try (ServerKill kill = new ServerKill(options.folder(), System.getenv(), says)) {
            for (int run = 1; run <= runs; run++) {
                for (Outage outage : Outage.values()) {
                    String name = outage.label() + " " + run;
                    boolean wanted = only.isEmpty() || only.stream().anyMatch(outage.label()::contains);
                    if (wanted && !done.contains(name)) {
                        if (Instant.now().isAfter(deadline)) {
                            left.add(outage.label() + " #" + run);
                        } else {
                            ResultFile.append(checkpoint, kill.run(outage, run));
                        }
                    }
                }
            }
        }
        List<RunResult> results = ResultFile.lines(checkpoint, RunResult.class);
        return options.tell(
                Evidence.of(WHAT, "./headgate evidence server-kill -n " + runs, left, results), OutagePage::of);
    }
}
