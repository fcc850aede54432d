package io.headgate.cli.schedule;

import io.headgate.cli.platform.Place;
import io.headgate.cli.terminal.Terminal;
import io.headgate.workflows.schedule.ScheduleKind;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code headgate schedule create drift}. */
@Command(
        name = "drift",
        description =
                "Compare a branch with what runs again and again: plan all of it, change nothing, tell what differs.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate schedule create drift --every 6h -e lab",
            "  headgate schedule create drift --cron '0 6 * * MON-FRI' --time-zone Europe/Berlin -e prod",
        })
final class CreateDriftCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private GitOption git = new GitOption();

    @Mixin
    private CreateOptions options = new CreateOptions();

    CreateDriftCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Place where = options.place(terminal);
        return options.create(
                terminal,
                where,
                new CreateOptions.Task(
                        ScheduleKind.DRIFT,
                        Optional.of(git.place(terminal, where.root())),
                        Optional.empty(),
                        Optional.empty()));
    }
}
