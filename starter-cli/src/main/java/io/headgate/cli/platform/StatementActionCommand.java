package io.headgate.cli.platform;

import io.headgate.cli.terminal.ConfirmOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** {@code headgate statements stop|resume|delete}. */
@Command(footerHeading = "%nExamples:%n")
final class StatementActionCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PlatformOpener platforms;
    private final StatementAction action;

    @Mixin
    private ActionOptions options = new ActionOptions();

    @Mixin
    private ConfirmOption confirm = new ConfirmOption();

    @Mixin
    private OutputOption output = new OutputOption();

    private StatementActionCommand(Terminal terminal, PlatformOpener platforms, StatementAction action) {
        this.terminal = terminal;
        this.platforms = platforms;
        this.action = action;
    }

    static CommandLine of(Terminal terminal, PlatformOpener platforms, StatementAction action) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(new StatementActionCommand(terminal, platforms, action))
                .name(action.word());
        spec.usageMessage().description(action.description());
        spec.usageMessage().footer(action.examples());
        return new CommandLine(spec);
    }

    @Override
    public Integer call() {
        return options.run(terminal, platforms, action, confirm, output);
    }
}
