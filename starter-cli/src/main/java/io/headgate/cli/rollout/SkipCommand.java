package io.headgate.cli.rollout;

import io.headgate.cli.terminal.Terminal;
import io.headgate.workflows.rollout.StepDecision;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate skip}. */
@Command(
        name = "skip",
        description = "Leave a failed step out, and all that depends on it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate skip z/start -e lab -m \"not needed today\"",
            "  headgate skip z/drop --done-by-hand -e lab"
        })
public final class SkipCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "STEP", description = "Id of the step, as status shows it: fct_order/start.")
    private String step = "";

    @Option(names = "--done-by-hand", description = "It has been done by hand; a look at the platform must confirm it.")
    private boolean doneByHand;

    @Mixin
    private DecisionOptions options = new DecisionOptions();

    public SkipCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return options.send(terminal, Optional.empty(), about -> {
            StepDecision chosen = doneByHand
                    ? StepDecision.doneByHand(about.decision(), step)
                    : StepDecision.of(about.decision(), step);
            return about.rollout().send("skip", about.decision(), chosen);
        });
    }
}
