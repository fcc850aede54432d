package io.headgate.cli.rollout;

import io.headgate.cli.platform.Place;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.ledgerclient.Page;
import io.headgate.ledgerclient.RolloutSummary;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.rollout.RolloutStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate status}. */
@Command(
        name = "status",
        description = "Say what rolls out now, or how one rollout stands.",
        footerHeading = "%nExamples:%n",
        footer = {"  headgate status -e lab", "  headgate status 20261121-3f2a9c1-4 -e lab --json"})
public final class StatusCommand implements Callable<Integer> {
    private static final int MOST = 50;

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "ROLLOUT", description = "Only this one.")
    private @Nullable String named;

    @Mixin
    private RolloutPlace place = new RolloutPlace();

    @Mixin
    private OutputOption output = new OutputOption();

    public StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Place where = place.of(terminal);
        String environment = where.environment().name();
        try (Services services = place.open(terminal, where)) {
            if (named != null) {
                RolloutStatus status = services.rollout(environment, named).status();
                RolloutJson.print(terminal, output, status, RolloutText.of(status));
                return 0;
            }
            return all(services, environment);
        }
    }

    /** All that run. One that nobody can tell of is named, and the exit code says so. */
    private int all(Services services, String environment) {
        List<RolloutStatus> running = new ArrayList<>();
        Optional<HeadgateException> problem = Optional.empty();
        Page<RolloutSummary> page = services.ledger()
                .rollouts(environment, Optional.empty(), Optional.of("RUNNING"), Optional.empty(), MOST);
        for (RolloutSummary summary : page.items()) {
            try {
                if (problem.filter(known -> known.code() == FailureCode.CANNOT_CONNECT)
                        .isPresent()) {
                    throw problem.get();
                }
                running.add(services.rollout(environment, summary.rollout()).status());
            } catch (HeadgateException e) {
                problem = problem.or(() -> Optional.of(e));
                terminal.err()
                        .println(summary.rollout() + ": nobody can tell how it stands: " + e.getMessage()
                                + "; what the ledger knows: headgate describe " + summary.rollout() + " -e "
                                + environment);
            }
        }
        String text = page.items().isEmpty()
                ? "nothing rolls out in " + environment + "\n"
                : String.join("", running.stream().map(RolloutText::of).toList());
        RolloutJson.print(terminal, output, running, text);
        return problem.map(HeadgateException::code).map(FailureCode::exitCode).orElse(0);
    }
}
