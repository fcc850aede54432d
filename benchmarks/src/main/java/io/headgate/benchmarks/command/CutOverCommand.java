package io.headgate.benchmarks.command;

import io.headgate.evidence.noloss.FlowResult;
import io.headgate.evidence.noloss.NoLoss;
import io.headgate.evidence.report.Percentiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate bench cut-over}. */
@Command(
        name = "cut-over",
        description = "Replace a statement under load on the lab with Flink: how long nothing runs.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  headgate bench cut-over", "  headgate bench cut-over -n 20 --rate 1000"})
final class CutOverCommand implements Callable<Integer> {
    private static final int SECONDS = 180;

    @Mixin
    private Bench bench = new Bench();

    @Option(names = "-n", paramLabel = "N", description = "Rollouts on each platform (default: ${DEFAULT-VALUE}).")
    private int rollouts = 8;

    @Option(names = "--rate", paramLabel = "N", description = "Records per second (default: ${DEFAULT-VALUE}).")
    private int rate = 200;

    @Override
    public Integer call() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String environment : List.of("lab", "lab-flink")) {
            NoLoss noLoss = new NoLoss(
                    Files.createTempDirectory("headgate-bench"), System.getenv(), line -> System.err.println(line));
            FlowResult result = noLoss.run(new NoLoss.Order(environment, rollouts, rate, SECONDS, 1));
            rows.add(List.of(
                    environment.equals("lab") ? "Confluent's surface" : "open-source Flink",
                    String.valueOf(result.replaced()),
                    String.valueOf(result.produced()),
                    String.valueOf(result.lost()),
                    String.valueOf(result.duplicated()),
                    Percentiles.halfAndMost(result.gapsMillis())));
        }
        return bench.tell(
                "cut-over",
                "Cut-over",
                "./headgate bench cut-over -n " + rollouts + " --rate " + rate,
                "A stateless statement is carried over to changed SQL again and again while records flow; in every second rollout the"
                        + " worker is killed. The gap is the time in which no statement ran, by a look every 50 ms. Goal: 2 s.",
                List.of("platform", "carried over", "records", "lost", "duplicated", "gap p50 / p95"),
                rows);
    }
}
