package io.headgate.cli.rollout;

import io.headgate.cli.platform.Place;
import io.headgate.cli.project.ProjectLoader;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.plan.Plan;
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

/** {@code headgate retry}. */
@Command(
        name = "retry",
        description = {
            "Try a failed step again, as a new effect.",
            "Where the project has other SQL for it by now, the step runs that."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  headgate retry z/start -e lab"})
public final class RetryCommand implements Callable<Integer> {
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

    @Option(names = "--same-sql", description = "Run the SQL of the plan, whatever the project says by now.")
    private boolean sameSql;

    @Mixin
    private RolloutPlace place = new RolloutPlace();

    @Mixin
    private OutputOption output = new OutputOption();

    public RetryCommand(Terminal terminal) {
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
            Optional<String> sql = sameSql ? Optional.empty() : corrected(services, where, rollout, workflow);
            StepDecision chosen = new StepDecision(decision, step, false, sql);
            Answer answer = Sending.send(rollout, () -> workflow.retry(chosen));
            output.print(
                    terminal, answer, answer.says() + (sql.isPresent() ? ", with the project's new SQL" : "") + "\n");
            return 0;
        }
    }

    private Optional<String> corrected(Services services, Place where, String rollout, RolloutWorkflow workflow) {
        Plan plan = new Planning(services, User.of(terminal))
                .fetch(Sending.send(rollout, workflow::status).planDigest());
        return CorrectedSql.of(plan, step, new ProjectLoader(terminal).open(where.root()))
                .map(corrected -> {
                    services.ledger().upload("SQL", corrected.digest(), corrected.bytes());
                    return corrected.digest();
                });
    }
}
