package io.headgate.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The world of one command: its streams, its folder, its environment variables.
 *
 * @param out results: text for people, or the one JSON document
 * @param err everything else: progress, warnings, errors, questions
 * @param folder the folder that relative paths count from
 * @param interactive a person sits at a terminal
 * @param in what that person types
 */
public record Terminal(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path folder,
        boolean interactive,
        BufferedReader in) {
    public Terminal {
        environment = Map.copyOf(environment);
        folder = folder.toAbsolutePath().normalize();
    }

    /** A terminal at which nobody types. */
    public Terminal(
            PrintStream out, PrintStream err, Map<String, String> environment, Path folder, boolean interactive) {
        this(out, err, environment, folder, interactive, new BufferedReader(Reader.nullReader()));
    }

    /** The same for a command within a command: what it prints is progress, and nobody is asked. */
    public Terminal within() {
        return new Terminal(err, err, environment, folder, false, in);
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

    /** Asks the person a question that only {@code y} or {@code yes} affirms. */
    public boolean affirms(String question) {
        err.print(question + " [y/N] ");
        err.flush();
        try {
            String answer = in.readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
        } catch (IOException e) {
            // Who cannot be heard has not said yes.
            return false;
        }
    }
}
