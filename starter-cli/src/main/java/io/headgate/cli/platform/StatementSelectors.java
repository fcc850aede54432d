package io.headgate.cli.platform;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.world.Phase;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words of a command line that narrow down statements. */
final class StatementSelectors {
    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Statements, or patterns such as 'dev-*'.")
    private List<String> names = List.of();

    @Option(
            names = {"--prefix", "--starts-with"},
            paramLabel = "TEXT",
            description = "Those whose name begins so.")
    private @Nullable String prefix;

    @Option(
            names = "--status",
            paramLabel = "PHASE",
            split = ",",
            description = "Those in this phase: ${COMPLETION-CANDIDATES}.")
    private List<Phase> phases = List.of();

    @Option(names = "--older-than", paramLabel = "TIME", description = "Those made so long ago or earlier: 12h, 7d.")
    private @Nullable String age;

    @Option(names = "--compute-pool-id", paramLabel = "POOL", description = "Those in this pool.")
    private @Nullable String pool;

    StatementSelection selection() {
        Set<Phase> wanted = phases.isEmpty() ? Set.of() : EnumSet.copyOf(phases);
        return new StatementSelection(
                names,
                Optional.ofNullable(prefix),
                wanted,
                Optional.ofNullable(age).map(text -> Times.parse("--older-than", text)),
                Optional.ofNullable(pool));
    }

    /** As {@link #selection}, for commands that change what they select. */
    StatementSelection narrowed(boolean all) {
        StatementSelection selection = selection();
        if (all == selection.given()) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    all ? "--all and a narrower selection contradict each other" : "no statement is selected",
                    "name statements, or give --prefix, --status, --older-than or --compute-pool-id, or --all alone");
        }
        return selection;
    }
}
