package io.headgate.cli.rollout;

import io.headgate.cli.platform.Place;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.ledgerclient.RolloutSummary;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.print.PlanText;
import io.headgate.workflows.rollout.Answer;
import io.headgate.workflows.rollout.Decision;
import io.headgate.workflows.rollout.RolloutWorkflow;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate rollback}: of a running rollout a decision, of a finished one a plan of its own. */
@Command(
        name = "rollback",
        description = "Take a rollout back: a running one at once, a finished one by a plan that is shown first.",
        footerHeading = "%nExamples:%n",
        footer = {"  headgate rollback 20261121-3f2a9c1-4 -e lab"})
public final class RollbackCommand implements Callable<Integer> {
    private static final int WIDTH = 120;

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "ROLLOUT", description = "The rollout (default: the newest).")
    private @Nullable String named;

    @Option(names = "--rollout", paramLabel = "ROLLOUT", description = "The same, as an option.")
    private @Nullable String option;

    @Option(
            names = {"-m", "--why"},
            paramLabel = "TEXT",
            description = "Why, for the audit.")
    private String why = "";

    @Mixin
    private RolloutPlace place = new RolloutPlace();

    @Mixin
    private CarryOutOptions carryOut = new CarryOutOptions();

    @Mixin
    private OutputOption output = new OutputOption();

    public RollbackCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Place where = place.of(terminal);
        String environment = where.environment().name();
        try (Services services = place.open(terminal, where)) {
            String rollout = RolloutPlace.rollout(
                    services, environment, Optional.ofNullable(named).or(() -> Optional.ofNullable(option)));
            RolloutSummary summary =
                    services.ledger().rollout(environment, rollout).rollout();
            return summary.endedAt().isEmpty()
                    ? decide(services, environment, rollout)
                    : back(services, where, rollout);
        }
    }

    private int decide(Services services, String environment, String rollout) {
        RolloutWorkflow workflow = services.rollout(environment, rollout);
        Decision decision = new Decision(UUID.randomUUID().toString(), User.of(terminal), why);
        Answer answer = Sending.send(rollout, () -> workflow.rollback(decision));
        terminal.err().println(answer.says());
        return new Follower(terminal, output.json() ? new JsonProgress(terminal) : new LineProgress(terminal))
                .follow(workflow, environment, rollout);
    }

    private int back(Services services, Place where, String rollout) {
        String user = User.of(terminal);
        Plan plan = new Planning(services, user).back(where.environment().name(), rollout);
        return new RolloutRun(terminal, output, services, user)
                .carryOut(
                        plan,
                        carryOut.options(where.environment().policies()),
                        carryOut.confirm(),
                        carryOut.detach(),
                        shown -> terminal.out().print(new PlanText(output.style(terminal), WIDTH).print(shown)));
    }
}
