package io.headgate.cli.compat;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.project.ValidateProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FindingCode;
import java.util.EnumSet;
import picocli.CommandLine.Command;

/** {@code headgate table validate-table-names}: what {@code headgate validate} finds about names and changelogs. */
@Command(
        name = "validate-table-names",
        description = "Check names of tables and files, and changelog modes; see headgate validate.",
        footerHeading = "%nExample:%n",
        footer = "  headgate table validate-table-names $PIPELINES")
final class ValidateTableNamesCommand extends PipelinesCommand {
    ValidateTableNamesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Terminal terminal, LoadedProject project, OutputOption output) {
        EnumSet<FindingCode> names = EnumSet.of(
                FindingCode.NAME_CONVENTION,
                FindingCode.NAME_FILE_MISMATCH,
                FindingCode.NAME_TOO_LONG,
                FindingCode.CASE_MISMATCH,
                FindingCode.DUPLICATE_TABLE,
                FindingCode.CHANGELOG_MISMATCH);
        return new ValidateProject(terminal).run(project, names, false, output);
    }
}
