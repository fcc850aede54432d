package io.headgate.cli.compat;

import io.headgate.cli.platform.PlatformOpener;
import io.headgate.cli.platform.WriteTopicList;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate project list-topics}. */
@Command(
        name = "list-topics",
        description = "Write the names of all topics to topic_list.txt in a folder; see headgate topics list.",
        footerHeading = "%nExample:%n",
        footer = "  headgate project list-topics .")
final class ListTopicsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    @Parameters(paramLabel = "PATH", description = "The folder for topic_list.txt.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Mixin
    private PlatformPlace place = new PlatformPlace();

    @Mixin
    private OutputOption output = new OutputOption();

    ListTopicsCommand(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    @Override
    public Integer call() {
        return new WriteTopicList(terminal, platforms)
                .run(place.of(terminal), terminal.resolve(folder).resolve("topic_list.txt"), output);
    }
}
