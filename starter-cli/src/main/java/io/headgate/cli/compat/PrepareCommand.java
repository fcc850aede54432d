package io.headgate.cli.compat;

import io.headgate.cli.platform.PlatformOpener;
import io.headgate.cli.platform.RunSql;
import io.headgate.cli.platform.SqlOptions;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate pipeline prepare}: {@code headgate sql -f}. */
@Command(
        name = "prepare",
        description = "Run the statements of a file one after another; see headgate sql.",
        footerHeading = "%nExample:%n",
        footer = "  headgate pipeline prepare alter_tables.sql --compute-pool-id lfcp-1")
final class PrepareCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    @Parameters(paramLabel = "SQL_FILE", description = "The statements.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    private SqlOptions options = new SqlOptions();

    @Mixin
    private PlatformPlace place = new PlatformPlace();

    @Mixin
    private OutputOption output = new OutputOption();

    PrepareCommand(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    @Override
    public Integer call() {
        return new RunSql(terminal, platforms).file(place.of(terminal), file, options, output);
    }
}
