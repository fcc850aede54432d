package io.headgate.cli.platform;

import io.headgate.cli.terminal.ConfirmOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code statements stop}, {@code resume} and {@code delete} have in common. */
final class ActionOptions {
    @Mixin
    private StatementSelectors selectors = new StatementSelectors();

    @Option(names = "--all", description = "Every statement of the environment.")
    private boolean all;

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "How long to wait for all of them (default: ${DEFAULT-VALUE}).")
    private String timeout = "5m";

    @Mixin
    private PlaceOption place = new PlaceOption();

    int run(
            Terminal terminal,
            PlatformOpener platforms,
            StatementAction action,
            ConfirmOption confirm,
            OutputOption output) {
        StatementSelection selection = selectors.narrowed(all);
        return new ActOnStatements(terminal, platforms)
                .run(place.of(terminal), action, selection, dryRun, Times.parse("--timeout", timeout), confirm, output);
    }
}
