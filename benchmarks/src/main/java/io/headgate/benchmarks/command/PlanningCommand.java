package io.headgate.benchmarks.command;

import io.headgate.benchmarks.planning.MeasurePlanning;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate bench planning}. */
@Command(
        name = "planning",
        description = "Plan generated projects in this process, the snapshot in memory.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  headgate bench planning", "  headgate bench planning 40 400"})
final class PlanningCommand implements Callable<Integer> {
    @Mixin
    private Bench bench = new Bench();

    @Parameters(paramLabel = "TABLES", description = "Sizes of the projects (default: 100 1000 10000).")
    private List<Integer> sizes = List.of();

    @Override
    public Integer call() throws IOException {
        List<Integer> wanted = sizes.isEmpty() ? List.of(100, 1_000, 10_000) : sizes;
        return bench.tell(
                "planning",
                "Planning",
                "./headgate bench planning "
                        + wanted.stream().map(String::valueOf).collect(Collectors.joining(" ")),
                "Warm, on one thread. The ratio compares the time per table with that of the smallest project. Goal: 1 s wall for"
                        + " 10,000 tables. User CPU is what the planning thread itself took; wall also holds collections.",
                MeasurePlanning.COLUMNS,
                MeasurePlanning.rows(Files.createTempDirectory("headgate-bench"), wanted));
    }
}
