package io.headgate.cli.rollout;

import io.headgate.cli.project.ProjectLoader;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.plan.Plan;
import io.headgate.workflows.rollout.Answer;
import io.headgate.workflows.rollout.StepDecision;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    @Option(names = "--same-sql", description = "Run the SQL of the plan, whatever the project says by now.")
    private boolean sameSql;

    @Mixin
    private DecisionOptions options = new DecisionOptions();

    public RetryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return options.send(terminal, Optional.empty(), about -> {
            Optional<String> sql = sameSql ? Optional.empty() : corrected(about);
            Answer answer = about.rollout()
                    .send("retry", about.decision(), new StepDecision(about.decision(), step, false, sql));
            return sql.isEmpty()
                    ? answer
                    : new Answer(answer.id(), answer.says() + ", with the project's new SQL", answer.phase());
        });
    }

    private Optional<String> corrected(DecisionOptions.Case about) {
        Plan plan = new Planning(about.services(), User.of(terminal))
                .fetch(about.rollout().status().planDigest());
        return CorrectedSql.of(
                        plan,
                        step,
                        new ProjectLoader(terminal).open(about.where().root()))
                .map(corrected -> {
                    about.services().ledger().upload("SQL", corrected.digest(), corrected.bytes());
                    return corrected.digest();
                });
    }
}
