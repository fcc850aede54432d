package io.headgate.cli.schedule;

import io.headgate.cli.rollout.RolloutJson;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.workflows.schedule.RunReport;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate schedule trigger}. */
@Command(
        name = "trigger",
        description = "Run a schedule now, paused or not.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate schedule trigger drift -e lab",
            "  headgate schedule trigger drift -e lab --wait",
            "%nExit codes with --wait: 0 nothing was found, 3 something was, 4 nobody could look."
        })
final class ScheduleTriggerCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "The schedule.")
    private String name = "";

    @Option(names = "--wait", description = "Wait for the run's end and say what it found.")
    private boolean wait;

    @Mixin
    private ScheduleOption place = new ScheduleOption();

    @Mixin
    private OutputOption output = new OutputOption();

    ScheduleTriggerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return place.in(terminal, (services, schedules, environment) -> {
            TriggeredRun run = TriggeredRun.begin(services, schedules, name);
            if (!wait) {
                String see = "headgate schedule describe " + name + " -e " + environment;
                RolloutJson.print(
                        terminal,
                        output,
                        Map.of("schedule", name, "workflow", run.workflowId()),
                        "begun: " + run.workflowId() + "\n  what it finds: " + see + "\n");
                return 0;
            }
            RunReport report = run.end();
            RolloutJson.print(terminal, output, report, RunText.of(report));
            return RunText.exitCode(report);
        });
    }
}
