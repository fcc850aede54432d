package io.headgate.cli.platform;

import io.headgate.cli.terminal.ConfirmOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code headgate statements stop}. */
@Command(
        name = "stop",
        description = "Stop statements for now: they keep their positions, and resume lets them go on.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate statements stop dev-usw2-dml-fct-order",
            "  headgate statements stop --compute-pool-id lfcp-1 --status RUNNING --dry-run",
        })
final class StatementsStopCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    @Mixin
    private ActionOptions action = new ActionOptions();

    @Mixin
    private ConfirmOption confirm = new ConfirmOption();

    @Mixin
    private OutputOption output = new OutputOption();

    StatementsStopCommand(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    @Override
    public Integer call() {
        return action.run(terminal, platforms, StatementAction.STOP, confirm, output);
    }
}
