package io.headgate.cli.schedule;

import io.headgate.cli.rollout.RolloutJson;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.ledgerclient.ScheduleRun;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate schedule describe}. */
@Command(
        name = "describe",
        description = "Say what a schedule does, when it runs, and what its last runs found.",
        footerHeading = "%nExamples:%n",
        footer = {"  headgate schedule describe drift -e lab", "  headgate schedule describe health -n 50 --json"})
final class ScheduleDescribeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "The schedule.")
    private String name = "";

    @Option(names = "-n", paramLabel = "COUNT", description = "How many runs (default: ${DEFAULT-VALUE}).")
    private int count = 5;

    @Mixin
    private ScheduleOption place = new ScheduleOption();

    @Mixin
    private OutputOption output = new OutputOption();

    ScheduleDescribeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    private record Document(ScheduleView schedule, List<ScheduleRun> runs) {}

    @Override
    public Integer call() {
        return place.in(terminal, (services, schedules, environment) -> {
            ScheduleView view = schedules.describe(name);
            List<ScheduleRun> runs = services.ledger()
                    .scheduleRuns(environment, name, Optional.empty(), count)
                    .items();
            RolloutJson.print(
                    terminal, output, new Document(view, runs), ScheduleText.of(view) + "\n" + ScheduleText.of(runs));
            return 0;
        });
    }
}
