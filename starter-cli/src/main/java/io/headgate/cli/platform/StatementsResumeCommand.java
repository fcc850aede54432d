package io.headgate.cli.platform;

import io.headgate.cli.terminal.ConfirmOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code headgate statements resume}. */
@Command(
        name = "resume",
        description = "Let stopped statements go on where they stopped.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate statements resume dev-usw2-dml-fct-order",
            "  headgate statements resume --prefix dev- --status STOPPED -y",
        })
final class StatementsResumeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    @Mixin
    private ActionOptions action = new ActionOptions();

    @Mixin
    private ConfirmOption confirm = new ConfirmOption();

    @Mixin
    private OutputOption output = new OutputOption();

    StatementsResumeCommand(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    @Override
    public Integer call() {
        return action.run(terminal, platforms, StatementAction.RESUME, confirm, output);
    }
}
