package io.headgate.cli.compat;

import io.headgate.cli.project.AssessUnusedTables;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate project assess-unused-tables}. */
@Command(
        name = "assess-unused-tables",
        description = "List tables that nothing in the project reads.",
        footerHeading = "%nExample:%n",
        footer = "  headgate project assess-unused-tables $PIPELINES --output-file unused.json")
final class UnusedTablesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "PATH", description = PipelinesPath.DESCRIPTION)
    private @Nullable Path path;

    @Option(
            names = "--include-topics",
            negatable = true,
            description = "Not yet: topics need a platform. --no-include-topics is the default.")
    private boolean topics;

    @Option(names = "--no-topics", description = "The default.")
    @SuppressWarnings("UnusedVariable")
    private boolean noTopics;

    @Option(names = "--output-file", paramLabel = "FILE", description = "Write the JSON document to a file as well.")
    private @Nullable Path file;

    @Mixin
    private PipelinesPath pipelines = new PipelinesPath();

    @Mixin
    private OutputOption output = new OutputOption();

    UnusedTablesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (topics) {
            throw new HeadgateException(
                    FailureCode.USAGE, "--include-topics is not available yet", "leave it out; see docs/compat.md");
        }
        return new AssessUnusedTables(terminal).run(pipelines.load(terminal, path), Optional.ofNullable(file), output);
    }
}
