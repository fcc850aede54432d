package io.headgate.cli.terminal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The world of one command: its streams, its folder, its environment variables.
 *
 * @param out results: text for people, or the one JSON document
 * @param err everything else: progress, warnings, errors
 * @param folder the folder that relative paths count from
 * @param interactive a person sits at a terminal
 */
public record Terminal(
        PrintStream out, PrintStream err, Map<String, String> environment, Path folder, boolean interactive) {
    public Terminal {
        environment = Map.copyOf(environment);
        folder = folder.toAbsolutePath().normalize();
    }

    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** A path as typed, from the command's folder. */
    public Path resolve(Path path) {
        return folder.resolve(path).normalize();
    }

    /** A path as people read it: relative to the command's folder where it lies below, else whole. */
    public String shown(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (absolute.equals(folder)) {
            return ".";
        }
        return absolute.startsWith(folder) ? folder.relativize(absolute).toString() : absolute.toString();
    }

    /** Whether colours help: a person looks on, and nobody said no (see no-color.org). */
    public boolean colours() {
        return interactive
                && variable("NO_COLOR").isEmpty()
                && variable("TERM").filter("dumb"::equals).isEmpty();
    }
}
