package io.headgate.benchmarks.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code headgate bench}: everything, one after the other, or what is named. */
@Command(
        name = "bench",
        description =
                "Measure planning, scanning, start-up, rollouts, the lab and the cut-over; without a name all of them, and the page.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[WHAT]",
        subcommands = {
            PlanningCommand.class,
            ProcessesCommand.class,
            RolloutsCommand.class,
            LabCommand.class,
            CutOverCommand.class,
            BenchPagesCommand.class
        })
public final class BenchCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private BenchCommand() {}

    /** The commands as one line takes them. */
    public static CommandLine line() {
        return new CommandLine(new BenchCommand()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() {
        int worst = 0;
        for (CommandLine each : spec.commandLine().getSubcommands().values()) {
            worst = Math.max(worst, each.execute());
        }
        return worst;
    }
}
