package io.headgate.cli.launched;

import io.headgate.cli.terminal.HelpOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** {@code headgate bench} as the list of commands shows it. */
@Command(
        name = "bench",
        customSynopsis = "headgate bench [WHAT] [OPTION]...",
        description = {
            "Measure on this machine: planning, scanning, start-up, rollouts, the lab, the cut-over.",
            "WHAT is processes, planning, rollouts, lab, cut-over or pages; without it all of them, one after the other."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  headgate bench", "  headgate bench processes -n 3 40 400", "  headgate bench pages"})
public final class BenchCommand implements Callable<Integer> {
    @Unmatched
    private List<String> words = new ArrayList<>();

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        throw Launched.elsewhere("bench", words);
    }
}
