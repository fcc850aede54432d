package io.headgate.evidence.command;

import io.headgate.evidence.report.Evidence;
import io.headgate.evidence.report.ResultFile;
import io.headgate.evidence.soak.Soak;
import io.headgate.evidence.soak.SoakPage;
import io.headgate.evidence.soak.SoakSample;
import io.headgate.pipelines.config.Durations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate evidence soak}. */
@Command(
        name = "soak",
        description = "Roll out again and again while the worker dies at random, and see what grows.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  headgate evidence soak", "  headgate evidence soak --time 2h --statements 200 --seed 7"})
final class SoakCommand implements Callable<Integer> {
    private static final String WHAT = "soak";

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--time", paramLabel = "TIME", description = "How long (default: ${DEFAULT-VALUE}).")
    private String time = "20m";

    @Option(names = "--statements", paramLabel = "N", description = "Size of the project (default: ${DEFAULT-VALUE}).")
    private int statements = 60;

    @Option(names = "--seed", paramLabel = "N", description = "Chooses changes and kills (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() {
        Path checkpoint = options.checkpoint(WHAT);
        List<SoakSample> samples = new ArrayList<>();
        Consumer<SoakSample> says = sample -> {
            samples.add(sample);
            ResultFile.append(checkpoint, sample);
            System.out.println(sample);
        };
        Duration wanted = Durations.parse(time);
        Duration budget = options.budget();
        Duration shorter = wanted.compareTo(budget) < 0 ? wanted : budget;
        new Soak(options.folder(), System.getenv(), says).run(shorter, statements, seed);
        List<String> left =
                shorter.equals(wanted) ? List.of() : List.of("all beyond " + shorter.toMinutes() + " minutes");
        String typed = "./headgate evidence soak --time " + time + " --statements " + statements + " --seed " + seed;
        return options.tell(Evidence.of(WHAT, typed, left, samples), SoakPage::of);
    }
}
