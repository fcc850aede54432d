package io.headgate.cli.rollout;

import io.headgate.cli.terminal.Terminal;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code headgate approve|reject|pause|resume|abort}. */
@Command(footerHeading = "%nExamples:%n")
public final class DecisionCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final DecisionKind kind;

    @Parameters(arity = "0..1", paramLabel = "ROLLOUT", description = "The rollout (default: the newest).")
    private @Nullable String typed;

    @Mixin
    private DecisionOptions options = new DecisionOptions();

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
        return options.send(terminal, Optional.ofNullable(typed), about -> about.rollout()
                .send(kind.verb(), about.decision(), about.decision()));
    }
}
