package io.headgate.cli.launched;

import io.headgate.cli.terminal.HelpOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** {@code headgate evidence} as the list of commands shows it. */
@Command(
        name = "evidence",
        customSynopsis = "headgate evidence WHAT [OPTION]...",
        description = {
            "Kill, cut and count on this machine: what survives, what is lost, how fast.",
            "WHAT is kill-matrix, server-kill, no-loss, model, fuzz, soak or pages; each explains itself with --help."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate evidence kill-matrix --budget 30m",
            "  headgate evidence model --seeds 100",
            "  headgate evidence pages"
        })
public final class EvidenceCommand implements Callable<Integer> {
    @Unmatched
    private List<String> words = new ArrayList<>();

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        throw Launched.elsewhere("evidence", words);
    }
}
