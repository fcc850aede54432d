package io.headgate.cli.platform;

import io.headgate.cli.terminal.GroupCommand;
import io.headgate.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;

/** {@code headgate topics ...}. */
public final class TopicsGroup {
    private TopicsGroup() {}

    public static CommandLine create(Terminal terminal, PlatformOpener platforms) {
        return GroupCommand.of(
                "topics",
                "Kafka topics.",
                List.of(new TopicsListCommand(terminal, platforms), new TopicsDeleteCommand(terminal, platforms)));
    }
}
