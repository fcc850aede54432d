package io.headgate.cli.lab;

import io.headgate.cli.terminal.GroupCommand;
import io.headgate.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;

/** {@code headgate lab ...}. */
public final class LabGroup {
    private LabGroup() {}

    public static CommandLine create(Terminal terminal) {
        return GroupCommand.of(
                "lab",
                "Kafka, Flink and the Confluent REST surface on this machine.",
                List.of(
                        new LabUpCommand(terminal),
                        new LabDownCommand(terminal),
                        new LabStatusCommand(terminal),
                        new LabLogsCommand(terminal),
                        new LabLoadCommand(terminal)));
    }
}
