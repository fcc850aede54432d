package io.headgate.cli.dev;

import io.headgate.cli.project.ProjectOption;
import io.headgate.cli.terminal.ConfirmOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code headgate dev reset}. */
@Command(
        name = "reset",
        description = "Stop everything and forget it: rollouts, ledger, lab data, ports.",
        footerHeading = "%nExamples:%n",
        footer = {"  headgate dev reset -y"})
final class DevResetCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Mixin
    private ConfirmOption confirm = new ConfirmOption();

    DevResetCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DevFolder folder = DevPlace.of(terminal, project);
        confirm.ask(terminal, "forget all rollouts, the ledger and the lab of " + folder.project() + "?", "");
        new Stack(terminal, folder).down();
        Forgetting.all(folder);
        output.print(terminal, Map.of("state", "forgotten"), "forgotten\n");
        return 0;
    }
}
