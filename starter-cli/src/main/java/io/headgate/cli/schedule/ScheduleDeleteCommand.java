package io.headgate.cli.schedule;

import io.headgate.cli.rollout.RolloutJson;
import io.headgate.cli.terminal.ConfirmOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate schedule delete}. */
@Command(
        name = "delete",
        description = "Delete a schedule. A run that is under way ends by itself; what runs found stays in the ledger.",
        footerHeading = "%nExamples:%n",
        footer = "  headgate schedule delete drift -e lab -y")
final class ScheduleDeleteCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "The schedule.")
    private String name = "";

    @Mixin
    private ConfirmOption confirm = new ConfirmOption();

    @Mixin
    private ScheduleOption place = new ScheduleOption();

    @Mixin
    private OutputOption output = new OutputOption();

    ScheduleDeleteCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return place.in(terminal, (services, schedules, environment) -> {
            ScheduleView view = schedules.describe(name);
            confirm.ask(
                    terminal,
                    "Delete schedule " + name + " (" + view.kind() + ", " + view.when() + ") of " + environment + "?",
                    "");
            schedules.delete(name);
            RolloutJson.print(terminal, output, Map.of("deleted", name), "deleted: " + name + "\n");
            return 0;
        });
    }
}
