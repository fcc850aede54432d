package io.headgate.cli.terminal;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A word that only groups commands, such as {@code table} in {@code headgate table init}. */
@Command(synopsisSubcommandLabel = "COMMAND", commandListHeading = "%n")
public final class GroupCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private HelpOption help = new HelpOption();

    private GroupCommand() {}

    /** A group of commands, listed in this order. */
    public static CommandLine of(String name, String description, List<Object> commands) {
        CommandSpec group = CommandSpec.forAnnotatedObject(new GroupCommand()).name(name);
        group.usageMessage().description(description);
        CommandLine line = new CommandLine(group);
        commands.forEach(line::addSubcommand);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing behind '" + spec.name() + "'");
    }
}
