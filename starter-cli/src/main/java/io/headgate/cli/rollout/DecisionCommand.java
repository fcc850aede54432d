package io.headgate.cli.rollout;

import io.headgate.cli.platform.Place;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.workflows.rollout.Answer;
import io.headgate.workflows.rollout.Decision;
import io.headgate.workflows.rollout.RolloutWorkflow;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate approve|reject|pause|resume|abort}. */
@Command(footerHeading = "%nExamples:%n")
public final class DecisionCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final DecisionKind kind;

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
    private OutputOption output = new OutputOption();

    private DecisionCommand(Terminal terminal, DecisionKind kind) {
        this.terminal = terminal;
        this.kind = kind;
    }

    public static CommandLine approve(Terminal terminal) {
        return of(terminal, DecisionKind.APPROVE);
    }

    public static CommandLine reject(Terminal terminal) {
        return of(terminal, DecisionKind.REJECT);
    }

    public static CommandLine pause(Terminal terminal) {
        return of(terminal, DecisionKind.PAUSE);
    }

    public static CommandLine resume(Terminal terminal) {
        return of(terminal, DecisionKind.RESUME);
    }

    public static CommandLine abort(Terminal terminal) {
        return of(terminal, DecisionKind.ABORT);
    }

    private static CommandLine of(Terminal terminal, DecisionKind kind) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(new DecisionCommand(terminal, kind))
                .name(kind.verb());
        spec.usageMessage().description(kind.description());
        spec.usageMessage().footer("  headgate " + kind.verb() + " 20261121-3f2a9c1-4 -e lab -m \"looked at it\"");
        return new CommandLine(spec);
    }

    @Override
    public Integer call() {
        Place where = place.of(terminal);
        String environment = where.environment().name();
        try (Services services = place.open(terminal, where)) {
            String rollout = RolloutPlace.rollout(
                    services, environment, Optional.ofNullable(named).or(() -> Optional.ofNullable(option)));
            RolloutWorkflow workflow = services.rollout(environment, rollout);
            Decision decision = new Decision(UUID.randomUUID().toString(), User.of(terminal), why);
            Answer answer = Sending.send(rollout, () -> kind.send(workflow, decision));
            output.print(terminal, answer, answer.says() + "\n");
            return 0;
        }
    }
}
