package io.headgate.benchmarks.command;

import io.headgate.benchmarks.process.MeasureProcesses;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate bench processes}. */
@Command(
        name = "processes",
        description = "Start-up, and scanning of generated projects: whole processes of the command.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  headgate bench processes", "  headgate bench processes -n 3 40 400"})
final class ProcessesCommand implements Callable<Integer> {
    @Mixin
    private Bench bench = new Bench();

    @Option(names = "-n", paramLabel = "N", description = "Runs of each (default: ${DEFAULT-VALUE}).")
    private int runs = 5;

    @Parameters(paramLabel = "TABLES", description = "Sizes of the projects (default: 100 1000 10000).")
    private List<Integer> sizes = List.of();

    @Override
    public Integer call() throws Exception {
        List<Integer> wanted = sizes.isEmpty() ? List.of(100, 1_000, 10_000) : sizes;
        return bench.tell(
                "processes",
                "Start-up and scanning",
                "./headgate bench processes -n " + runs + " "
                        + wanted.stream().map(String::valueOf).collect(Collectors.joining(" ")),
                "Whole processes, medians. Cold means: without the project's cache of facts.",
                MeasureProcesses.COLUMNS,
                new MeasureProcesses(Bench.headgate(), Files.createTempDirectory("headgate-bench"), runs).rows(wanted));
    }
}
