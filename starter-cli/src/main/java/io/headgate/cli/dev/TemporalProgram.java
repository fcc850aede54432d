package io.headgate.cli.dev;

import io.headgate.cli.terminal.Terminal;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the command {@code temporal}: as told, on the path, or in the user's cache. */
public final class TemporalProgram {
    private final Terminal terminal;

    public TemporalProgram(Terminal terminal) {
        this.terminal = terminal;
    }

    public Optional<Path> find() {
        Optional<Path> told = terminal.variable("HEADGATE_TEMPORAL_CLI").map(Path::of);
        return told.isPresent()
                ? told.filter(Files::isExecutable)
                : Stream.concat(onPath(), Stream.of(cached()))
                        .filter(Files::isExecutable)
                        .findFirst();
    }

    /** Where {@code headgate dev install-temporal} puts it. */
    public Path cached() {
        return cache().resolve("temporal");
    }

    Path cache() {
        Path caches = terminal.variable("XDG_CACHE_HOME").map(Path::of).orElseGet(() -> Path.of(
                        terminal.variable("HOME").orElse(System.getProperty("user.home", ".")))
                .resolve(".cache"));
        return caches.resolve("headgate").resolve("temporal");
    }

    private Stream<Path> onPath() {
        return terminal.variable("PATH").stream()
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .map(folder -> Path.of(folder, "temporal"));
    }
}
