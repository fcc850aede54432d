package io.headgate.evidence.command;

import io.headgate.evidence.model.Model;
import io.headgate.evidence.model.ModelPage;
import io.headgate.evidence.model.SeedPlayed;
import io.headgate.evidence.report.Evidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate evidence model}. */
@Command(
        name = "model",
        description = "Deploy random projects with random edits, faults and decisions, and let an oracle judge.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate evidence model --budget 10m",
            "  headgate evidence model --seed 105 --seeds 1",
            "%nExit codes: 0 everything held for every seed, 1 it did not for one.",
        })
final class ModelCommand implements Callable<Integer> {
    private static final String WHAT = "model";

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--seed", paramLabel = "N", description = "The first seed (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--seeds", paramLabel = "N", description = "How many (default: ${DEFAULT-VALUE}).")
    private long seeds = 200;

    @Override
    public Integer call() {
        List<SeedPlayed> played = new ArrayList<>();
        Duration budget = options.budget();
        new Model(options.folder().resolve("model"), System.getenv()).play(seed, seeds, budget, one -> {
            played.add(one);
            System.out.println(words(one));
        });
        long left = seeds - played.size();
        List<String> leftOut = left == 0 ? List.of() : List.of(left + " of " + seeds + " seeds");
        String typed = "./headgate evidence model --seed " + seed + " --seeds " + seeds;
        return options.tell(Evidence.of(WHAT, typed, leftOut, played), ModelPage::of);
    }

    private static String words(SeedPlayed one) {
        String head = "seed " + one.seed() + ": " + one.ends() + ", struck by " + one.fired();
        return one.good()
                ? head
                : head + "\n  WRONG: " + String.join("\n  WRONG: ", one.complaints()) + "\n  "
                        + String.join("\n  ", one.story()) + "\n  again: ./headgate evidence model --seed " + one.seed()
                        + " --seeds 1";
    }
}
