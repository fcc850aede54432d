package io.headgate.evidence.command;

import io.headgate.evidence.fuzz.FuzzPage;
import io.headgate.evidence.fuzz.FuzzRun;
import io.headgate.evidence.fuzz.Search;
import io.headgate.evidence.fuzz.Target;
import io.headgate.evidence.report.Evidence;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate evidence fuzz}. */
@Command(
        name = "fuzz",
        description =
                "Feed every reader of something from outside with 100,000 odd inputs; needs Maven and the source tree.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate evidence fuzz --budget 30m",
            "  headgate evidence fuzz --only plan-file",
            "%nExit codes: 0 every input was read or refused, 1 one was not.",
        })
final class FuzzCommand implements Callable<Integer> {
    private static final String WHAT = "fuzz";

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = "Only targets whose name contains this; may be repeated.")
    private List<String> only = new ArrayList<>();

    @Override
    public Integer call() {
        Path sources =
                Path.of(Optional.ofNullable(System.getenv("HEADGATE_HOME")).orElse("."));
        Search search = new Search(sources, options.folder().resolve(WHAT));
        Instant deadline = Instant.now().plus(options.budget());
        List<String> left = new ArrayList<>();
        List<FuzzRun> runs = new ArrayList<>();
        for (Target target : Target.values()) {
            boolean wanted = only.isEmpty() || only.stream().anyMatch(target.label()::contains);
            if (!wanted || Instant.now().isAfter(deadline)) {
                left.add(target.label());
            } else {
                FuzzRun run = search.run(target);
                System.out.println(run);
                runs.add(run);
            }
        }
        return options.tell(Evidence.of(WHAT, "./headgate evidence fuzz", left, runs), FuzzPage::of);
    }
}
