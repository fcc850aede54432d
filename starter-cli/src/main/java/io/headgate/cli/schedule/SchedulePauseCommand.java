package io.headgate.cli.schedule;

import io.headgate.cli.rollout.RolloutJson;
import io.headgate.cli.rollout.User;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate schedule pause}. */
@Command(
        name = "pause",
        description = "Let a schedule run no more until it is resumed.",
        footerHeading = "%nExamples:%n",
        footer = "  headgate schedule pause drift -e lab --reason maintenance")
final class SchedulePauseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "The schedule.")
    private String name = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the others.")
    private String reason = "";

    @Mixin
    private ScheduleOption place = new ScheduleOption();

    @Mixin
    private OutputOption output = new OutputOption();

    SchedulePauseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return place.in(terminal, (services, schedules, environment) -> {
            schedules.pause(name, "paused by " + User.of(terminal) + (reason.isEmpty() ? "" : ": " + reason));
            ScheduleView view = schedules.describe(name);
            RolloutJson.print(terminal, output, view, ScheduleText.of(view));
            return 0;
        });
    }
}
