package io.headgate.cli.schedule;

import io.headgate.cli.platform.TextGrid;
import io.headgate.cli.rollout.RolloutJson;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code headgate schedule list}. */
@Command(
        name = "list",
        description = "List the schedules of an environment.",
        footerHeading = "%nExamples:%n",
        footer = {"  headgate schedule list -e lab", "  headgate schedule list --json"})
final class ScheduleListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ScheduleOption place = new ScheduleOption();

    @Mixin
    private OutputOption output = new OutputOption();

    ScheduleListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return place.in(terminal, (services, schedules, environment) -> {
            List<ScheduleLine> lines = schedules.list();
            RolloutJson.print(terminal, output, lines, text(lines, environment));
            return 0;
        });
    }

    private String text(List<ScheduleLine> lines, String environment) {
        if (lines.isEmpty()) {
            return "no schedules in " + environment + "\n";
        }
        TextGrid grid = new TextGrid("NAME", "KIND", "WHEN", "STATE", "NEXT", "LAST");
        lines.forEach(line -> grid.row(
                line.name(),
                line.kind(),
                line.when(),
                line.paused() ? "paused" : "active",
                line.paused() ? "" : line.next().map(ScheduleText::second).orElse(""),
                line.last().map(ScheduleText::second).orElse("")));
        return grid.text(output.style(terminal));
    }
}
