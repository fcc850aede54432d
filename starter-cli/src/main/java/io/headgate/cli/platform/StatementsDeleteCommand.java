package io.headgate.cli.platform;

import io.headgate.cli.terminal.ConfirmOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code headgate statements delete}. */
@Command(
        name = "delete",
        description = "Delete statements. What they have written stays; where they stopped is lost.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate statements delete --prefix workspace --status COMPLETED,FAILED --older-than 7d",
            "  headgate statements delete sql-mi8f3k2a-1-3 -y",
        })
final class StatementsDeleteCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    @Mixin
    private ActionOptions action = new ActionOptions();

    @Mixin
    private ConfirmOption confirm = new ConfirmOption();

    @Mixin
    private OutputOption output = new OutputOption();

    StatementsDeleteCommand(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    @Override
    public Integer call() {
        return action.run(terminal, platforms, StatementAction.DELETE, confirm, output);
    }
}
