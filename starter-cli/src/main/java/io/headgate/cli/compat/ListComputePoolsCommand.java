package io.headgate.cli.compat;

import io.headgate.cli.platform.ListPools;
import io.headgate.cli.platform.Place;
import io.headgate.cli.platform.PlatformOpener;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate project list-compute-pools}. */
@Command(
        name = "list-compute-pools",
        description = "List compute pools; see headgate pools list.",
        footerHeading = "%nExample:%n",
        footer = "  headgate project list-compute-pools -e prod")
final class ListComputePoolsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    @Option(
            names = "--environment-id",
            paramLabel = "ID",
            description = "Must be the one that the environment of headgate.yaml names; -e chooses another one.")
    private @Nullable String environment;

    @Option(names = "--region", description = "Must be the region of the environment; -e chooses another one.")
    private @Nullable String region;

    @Mixin
    private PlatformPlace place = new PlatformPlace();

    @Mixin
    private OutputOption output = new OutputOption();

    ListComputePoolsCommand(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    @Override
    public Integer call() {
        Place there = place.of(terminal);
        require(there, "environment", environment);
        require(there, "region", region);
        return new ListPools(terminal, platforms).run(there, output);
    }

    private static void require(Place place, String setting, @Nullable String wanted) {
        String is = place.environment().setting(setting).orElse("none");
        if (wanted != null && !wanted.equals(is)) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    "environment '" + place.environment().name() + "' has the " + setting + " " + is + ", not "
                            + wanted,
                    "choose the environment of headgate.yaml with -e NAME");
        }
    }
}
