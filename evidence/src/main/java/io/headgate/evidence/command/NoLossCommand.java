package io.headgate.evidence.command;

import io.headgate.evidence.noloss.FlowPage;
import io.headgate.evidence.noloss.FlowResult;
import io.headgate.evidence.noloss.NoLoss;
import io.headgate.evidence.report.Evidence;
import io.headgate.evidence.report.ResultFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate evidence no-loss}. */
@Command(
        name = "no-loss",
        description = "Replace a statement while records flow and the worker dies; count lost and duplicated records.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate evidence no-loss",
            "  headgate evidence no-loss --env lab -n 4 --seconds 120 --rate 200",
            "%nExit codes: 0 nothing lost, nothing twice; 1 otherwise.",
        })
final class NoLossCommand implements Callable<Integer> {
    private static final String WHAT = "no-loss";

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--env",
            paramLabel = "ENVIRONMENT",
            description = "lab or lab-flink; may be repeated (default: both).")
    private List<String> environments = new ArrayList<>();

    @Option(
            names = "-n",
            paramLabel = "ROLLOUTS",
            description = "How often the statement is replaced (default: ${DEFAULT-VALUE}).")
    private int rollouts = 20;

    @Option(names = "--rate", paramLabel = "N", description = "Records per second (default: ${DEFAULT-VALUE}).")
    private int rate = 1_000;

    @Option(names = "--seconds", paramLabel = "N", description = "How long they flow (default: ${DEFAULT-VALUE}).")
    private int seconds = 420;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Chooses when the worker dies (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() {
        Path checkpoint = options.checkpoint(WHAT);
        Instant deadline = Instant.now().plus(options.budget());
        List<String> left = new ArrayList<>();
        Consumer<String> says = line -> System.out.println(line);
        NoLoss noLoss = new NoLoss(options.folder(), System.getenv(), says);
        List<String> done = ResultFile.lines(checkpoint, FlowResult.class).stream()
                .map(FlowResult::environment)
                .toList();
        for (String environment : environments.isEmpty() ? List.of("lab", "lab-flink") : environments) {
            if (done.contains(environment)) {
                continue;
            }
            long time =
                    Math.min(seconds, Duration.between(Instant.now(), deadline).toSeconds());
            if (time <= 0) {
                left.add(environment);
            } else {
                NoLoss.Order order = new NoLoss.Order(environment, rollouts, rate, (int) time, seed);
                ResultFile.append(checkpoint, noLoss.run(order));
            }
        }
        List<FlowResult> results = ResultFile.lines(checkpoint, FlowResult.class);
        results.stream()
                .filter(result -> result.replaced() + result.bounced() < result.wanted())
                .forEach(result -> left.add(result.environment() + " "
                        + (result.wanted() - result.replaced() - result.bounced()) + " of " + result.wanted()
                        + " rollouts, since the records had ended"));
        String typed = "./headgate evidence no-loss -n " + rollouts + " --rate " + rate;
        return options.tell(Evidence.of(WHAT, typed, left, results), FlowPage::of);
    }
}
