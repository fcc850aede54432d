package io.headgate.cli.rollout;

import io.headgate.cli.platform.Place;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.workflows.rollout.Answer;
import io.headgate.workflows.rollout.Decision;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all decisions about a rollout have in common: which one, why, and how they are sent. */
final class DecisionOptions {
    @Option(names = "--rollout", paramLabel = "ROLLOUT", description = "The rollout (default: the newest).")
    private @Nullable String named;

    @Option(
            names = {"-m", "--why"},
            paramLabel = "TEXT",
            description = "Why, for the audit.")
    private String why = "";

    @Mixin
    private RolloutPlace place = new RolloutPlace();

    @Mixin
    private OutputOption output = new OutputOption();

    /**
     * What a command does with the rollout that it found.
     *
     * @param decision what the person at this terminal decides
     */
    record Case(Services services, Place where, RemoteRollout rollout, Decision decision) {}

    /** A decision on its way. */
    interface Sending {
        Answer send(Case about);
    }

    OutputOption output() {
        return output;
    }

    /** Finds the rollout and hands it over. */
    <T> T with(Terminal terminal, Optional<String> typed, java.util.function.Function<Case, T> work) {
        Place where = place.of(terminal);
        String environment = where.environment().name();
        try (Services services = place.open(terminal, where)) {
            String rollout = RolloutPlace.rollout(services, environment, typed.or(() -> Optional.ofNullable(named)));
            Decision decision = new Decision(UUID.randomUUID().toString(), User.of(terminal), why);
            return work.apply(new Case(services, where, services.rollout(environment, rollout), decision));
        }
    }

    /** Sends a decision and prints the answer. */
    int send(Terminal terminal, Optional<String> typed, Sending sending) {
        return with(terminal, typed, about -> {
            Answer answer = sending.send(about);
            output.print(terminal, answer, answer.says() + "\n");
            return 0;
        });
    }
}
