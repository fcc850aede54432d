package io.headgate.cli.platform;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code headgate statements list}. */
@Command(
        name = "list",
        description = "List statements with their phases and what they write.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate statements list -e lab",
            "  headgate statements list --prefix dev- --status FAILED,DEGRADED --json",
        })
final class StatementsListCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    @Mixin
    private StatementSelectors selectors = new StatementSelectors();

    @Mixin
    private PlaceOption place = new PlaceOption();

    @Mixin
    private OutputOption output = new OutputOption();

    StatementsListCommand(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    @Override
    public Integer call() {
        return new ListStatements(terminal, platforms).run(place.of(terminal), selectors.selection(), output);
    }
}
