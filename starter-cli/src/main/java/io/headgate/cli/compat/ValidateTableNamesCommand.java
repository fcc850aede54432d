package io.headgate.cli.compat;

import io.headgate.cli.project.ValidateProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FindingCode;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate table validate-table-names}: what {@code headgate validate} finds about names and changelogs. */
@Command(
        name = "validate-table-names",
        description = "Check names of tables and files, and changelog modes; see headgate validate.",
        footerHeading = "%nExample:%n",
        footer = "  headgate table validate-table-names $PIPELINES")
final class ValidateTableNamesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "PATH", description = PipelinesPath.DESCRIPTION)
    private @Nullable Path path;

    @Mixin
    private PipelinesPath pipelines = new PipelinesPath();

    @Mixin
    private OutputOption output = new OutputOption();

    ValidateTableNamesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        EnumSet<FindingCode> names = EnumSet.of(
                FindingCode.NAME_CONVENTION,
                FindingCode.NAME_FILE_MISMATCH,
                FindingCode.NAME_TOO_LONG,
                FindingCode.CASE_MISMATCH,
                FindingCode.DUPLICATE_TABLE,
                FindingCode.CHANGELOG_MISMATCH);
        return new ValidateProject(terminal).run(pipelines.load(terminal, path), names, false, output);
    }
}
