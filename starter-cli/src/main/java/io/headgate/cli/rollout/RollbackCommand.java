package io.headgate.cli.rollout;

import io.headgate.cli.terminal.Terminal;
import io.headgate.ledgerclient.RolloutSummary;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.print.PlanText;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    private @Nullable String typed;

    @Mixin
    private DecisionOptions options = new DecisionOptions();

    @Mixin
    private CarryOutOptions carryOut = new CarryOutOptions();

    public RollbackCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return options.with(terminal, Optional.ofNullable(typed), about -> {
            RolloutSummary summary = RolloutPlace.detail(
                            about.services(),
                            about.where().environment().name(),
                            about.rollout().id())
                    .rollout();
            return summary.endedAt().isEmpty() ? decide(about) : back(about);
        });
    }

    private int decide(DecisionOptions.Case about) {
        terminal.err()
                .println(about.rollout()
                        .send("rollback", about.decision(), about.decision())
                        .says());
        return new Follower(terminal, Progress.of(terminal, options.output())).follow(about.rollout());
    }

    private int back(DecisionOptions.Case about) {
        String user = User.of(terminal);
        Plan plan = new Planning(about.services(), user)
                .back(about.where().environment().name(), about.rollout().id());
        return new RolloutRun(terminal, options.output(), about.services(), user)
                .carryOut(
                        plan,
                        carryOut.options(about.where().environment().policies()),
                        carryOut.confirm(),
                        carryOut.detach(),
                        shown -> terminal.out()
                                .print(new PlanText(options.output().style(terminal), WIDTH).print(shown)));
    }
}
