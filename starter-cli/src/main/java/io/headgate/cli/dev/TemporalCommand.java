package io.headgate.cli.dev;

import io.headgate.cli.terminal.Terminal;
import io.headgate.workflows.server.TemporalProgram;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The command {@code temporal} of this user. */
public final class TemporalCommand {
    private TemporalCommand() {}

    public static Optional<Path> find(Terminal terminal) {
        return TemporalProgram.find(terminal.environment(), home(terminal));
    }

    /** Where {@code headgate dev install-temporal} puts it. */
    public static Path folder(Terminal terminal) {
        return Objects.requireNonNull(
                TemporalProgram.cached(terminal.environment(), home(terminal)).getParent());
    }

    private static Path home(Terminal terminal) {
        return Path.of(terminal.variable("HOME").orElse(System.getProperty("user.home", ".")));
    }
}
