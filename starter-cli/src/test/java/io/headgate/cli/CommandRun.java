package io.headgate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headgate.cli.platform.PlatformOpener;
import io.headgate.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** What a command has printed and how it ended. */
public record CommandRun(int exit, String out, String err) {
    private static final PlatformOpener NO_PLATFORM = place -> {
        throw new AssertionError(
                "nobody should ask the platform of " + place.environment().name());
    };

    /** Runs a command in a folder, without a terminal and without variables. */
    public static CommandRun in(Path folder, String... args) {
        return in(folder, Map.of(), args);
    }

    public static CommandRun in(Path folder, Map<String, String> variables, String... args) {
        return in(folder, variables, false, args);
    }

    public static CommandRun in(Path folder, Map<String, String> variables, boolean interactive, String... args) {
        return on(NO_PLATFORM, folder, variables, interactive, "", args);
    }

    /** Runs a command with the platforms that the folder's configuration names. */
    public static CommandRun real(Path folder, Map<String, String> variables, String... args) {
        Written written = new Written();
        int exit = Main.run(written.terminal(folder, variables, false, ""), args);
        return written.run(exit);
    }

    /** Runs a command with platforms of the test's, and a person who types {@code input}. */
    public static CommandRun on(
            PlatformOpener platforms,
            Path folder,
            Map<String, String> variables,
            boolean interactive,
            String input,
            String... args) {
        Written written = new Written();
        int exit = Main.run(written.terminal(folder, variables, interactive, input), platforms, args);
        return written.run(exit);
    }

    /** What a command prints. */
    private static final class Written {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();

        Terminal terminal(Path folder, Map<String, String> variables, boolean interactive, String input) {
            return new Terminal(
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    variables,
                    folder,
                    interactive,
                    new BufferedReader(new StringReader(input)));
        }

        CommandRun run(int exit) {
            return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    /** Standard output as the one document that it must be. */
    public JsonNode json() {
        try {
            return new ObjectMapper()
                    .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(out);
        } catch (IOException e) {
            throw new UncheckedIOException("no document: " + out, e);
        }
    }
}
