package io.headgate.cli.rollout;

import io.headgate.cli.platform.Place;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate watch}. */
@Command(
        name = "watch",
        description = "Follow a rollout until it ends; Ctrl-C ends the watching only.",
        footerHeading = "%nExamples:%n",
        footer = {"  headgate watch -e lab", "  headgate watch 20261121-3f2a9c1-4 -e lab --json"})
public final class WatchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "ROLLOUT", description = "The rollout (default: the newest).")
    private @Nullable String named;

    @Mixin
    private RolloutPlace place = new RolloutPlace();

    @Mixin
    private OutputOption output = new OutputOption();

    public WatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Place where = place.of(terminal);
        String environment = where.environment().name();
        try (Services services = place.open(terminal, where)) {
            String rollout = RolloutPlace.rollout(services, environment, Optional.ofNullable(named));
            return new Follower(terminal, Progress.of(terminal, output)).follow(services.rollout(environment, rollout));
        }
    }
}
