package io.headgate.cli.platform;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code headgate pools list}. */
@Command(
        name = "list",
        description = "List compute pools and how full they are; open-source Flink has none.",
        footerHeading = "%nExample:%n",
        footer = "  headgate pools list -e lab")
final class PoolsListCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    @Mixin
    private PlaceOption place = new PlaceOption();

    @Mixin
    private OutputOption output = new OutputOption();

    PoolsListCommand(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    @Override
    public Integer call() {
        return new ListPools(terminal, platforms).run(place.of(terminal), output);
    }
}
