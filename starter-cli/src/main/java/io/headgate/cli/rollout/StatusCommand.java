package io.headgate.cli.rollout;

import io.headgate.cli.platform.Place;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.ledgerclient.RolloutSummary;
import io.headgate.workflows.rollout.RolloutStatus;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowServiceException;
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
            List<RolloutStatus> running = services
                    .ledger()
                    .rollouts(environment, Optional.empty(), Optional.of("RUNNING"), Optional.empty(), MOST)
                    .items()
                    .stream()
                    .flatMap(summary -> status(services, environment, summary).stream())
                    .toList();
            String text = running.isEmpty()
                    ? "nothing rolls out in " + environment + "\n"
                    : String.join("", running.stream().map(RolloutText::of).toList());
            RolloutJson.print(terminal, output, running, text);
            return 0;
        }
    }

    /** One that Temporal no longer knows was ended from outside. */
    private Optional<RolloutStatus> status(Services services, String environment, RolloutSummary summary) {
        try {
            return Optional.of(services.rollout(environment, summary.rollout()).status());
        } catch (WorkflowNotFoundException | WorkflowServiceException e) {
            terminal.err()
                    .println(summary.rollout() + ": no worker can say how it stands; its steps: headgate describe "
                            + summary.rollout());
            return Optional.empty();
        }
    }
}
