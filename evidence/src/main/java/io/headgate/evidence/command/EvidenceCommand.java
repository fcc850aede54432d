package io.headgate.evidence.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code headgate evidence ...}. */
@Command(
        name = "evidence",
        description = "Kill, cut and count: what survives, what is lost, how fast.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        subcommands = {
            KillMatrixCommand.class,
            ServerKillCommand.class,
            NoLossCommand.class,
            ModelCommand.class,
            FuzzCommand.class,
            SoakCommand.class,
            PagesCommand.class
        })
public final class EvidenceCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private EvidenceCommand() {}

    /** The commands as one line takes them. */
    public static CommandLine line() {
        return new CommandLine(new EvidenceCommand()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what");
    }
}
