package io.headgate.cli.compat;

import io.headgate.cli.platform.ListStatements;
import io.headgate.cli.platform.PlatformOpener;
import io.headgate.cli.platform.StatementSelection;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate project get-statement-list}. */
@Command(
        name = "get-statement-list",
        description = "List the statements of a compute pool; see headgate statements list.",
        footerHeading = "%nExample:%n",
        footer = "  headgate project get-statement-list lfcp-1")
final class GetStatementListCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    @Parameters(paramLabel = "POOL_ID", description = "The pool.")
    @SuppressWarnings("NullAway.Init")
    private String pool;

    @Mixin
    private PlatformPlace place = new PlatformPlace();

    @Mixin
    private OutputOption output = new OutputOption();

    GetStatementListCommand(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    @Override
    public Integer call() {
        StatementSelection selection =
                new StatementSelection(List.of(), Optional.empty(), Set.of(), Optional.empty(), Optional.of(pool));
        return new ListStatements(terminal, platforms).run(place.of(terminal), selection, output);
    }
}
