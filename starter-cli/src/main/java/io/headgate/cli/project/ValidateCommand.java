package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FindingCode;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate validate}. */
@Command(
        name = "validate",
        description = {
            "Check configuration, folders, names and SQL, all at once.",
            "Each finding has its file:line:column and what to do.",
            "Exit code 3 when there are errors; warnings alone give 0.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate validate",
            "  headgate validate --strict --json",
        })
public final class ValidateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--strict", description = "Warnings count as errors.")
    private boolean strict;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private OutputOption output = new OutputOption();

    public ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new ValidateProject(terminal)
                .run(new ProjectLoader(terminal).load(project), EnumSet.allOf(FindingCode.class), strict, output);
    }
}
