package io.headgate.cli.rollout;

import io.headgate.cli.platform.Place;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.workflows.rollout.Answer;
import io.headgate.workflows.rollout.Decision;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.rollout.StepDecision;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--rollout", paramLabel = "ROLLOUT", description = "The rollout (default: the newest).")
    private @Nullable String named;

    @Option(
            names = {"-m", "--why"},
            paramLabel = "TEXT",
            description = "Why, for the audit.")
    private String why = "";

    @Option(names = "--done-by-hand", description = "It has been done by hand; a look at the platform must confirm it.")
    private boolean doneByHand;

    @Mixin
    private RolloutPlace place = new RolloutPlace();

    @Mixin
    private OutputOption output = new OutputOption();

    public SkipCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Place where = place.of(terminal);
        String environment = where.environment().name();
        try (Services services = place.open(terminal, where)) {
            String rollout = RolloutPlace.rollout(services, environment, Optional.ofNullable(named));
            RolloutWorkflow workflow = services.rollout(environment, rollout);
            Decision decision = new Decision(UUID.randomUUID().toString(), User.of(terminal), why);
            StepDecision chosen =
                    doneByHand ? StepDecision.doneByHand(decision, step) : StepDecision.of(decision, step);
            Answer answer = Sending.send(rollout, () -> workflow.skip(chosen));
            output.print(terminal, answer, answer.says() + "\n");
            return 0;
        }
    }
}
