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
            "  headgate validate --online -e prod",
        })
public final class ValidateCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final OnlineCheck check;

    @Option(names = "--strict", description = "Warnings count as errors.")
    private boolean strict;

    @Mixin
    private OnlineOptions online = new OnlineOptions();

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private OutputOption output = new OutputOption();

    public ValidateCommand(Terminal terminal, OnlineCheck check) {
        this.terminal = terminal;
        this.check = check;
    }

    @Override
    public Integer call() {
        LoadedProject loaded = new ProjectLoader(terminal).load(project);
        return new ValidateProject(terminal)
                .run(loaded, EnumSet.allOf(FindingCode.class), strict, online.attempts(loaded, check), output);
    }
}
