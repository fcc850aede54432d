package io.headgate.cli.demo;

import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Types commands in the demo's folder: shows each, and what it prints. */
final class Shell {
    private final Terminal terminal;
    private final Path folder;
    private final CommandLineRunner runner;

    Shell(Terminal terminal, Path folder, CommandLineRunner runner) {
        this.terminal = terminal;
        this.folder = folder;
        this.runner = runner;
    }

    /** A sentence between commands. */
    void say(String sentence) {
        terminal.out().println(sentence);
        terminal.out().flush();
    }

    /** Where commands write their progress. */
    PrintStream progress() {
        return terminal.err();
    }

    /** Types a command that has to succeed. */
    void type(String... words) {
        type(terminal.err(), words);
    }

    /** As {@link #type(String...)}, with the command's progress written to a stream of the caller. */
    void type(PrintStream progress, String... words) {
        terminal.out().println("$ headgate " + shown(words));
        terminal.out().flush();
        succeed(runner.run(in(terminal.out(), progress), words), words);
        terminal.out().flush();
    }

    /** What a command prints, which has to succeed; nobody sees it. */
    String read(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int exit;
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            exit = runner.run(in(out, terminal.err()), words);
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        if (exit != 0) {
            terminal.err().print(text);
        }
        succeed(exit, words);
        return text;
    }

    private Terminal in(PrintStream out, PrintStream err) {
        return new Terminal(out, err, terminal.environment(), folder, false, terminal.in());
    }

    private static void succeed(int exit, String... words) {
        if (exit != 0) {
            throw new HeadgateException(
                    FailureCode.UNEXPECTED,
                    "the demo ends here: 'headgate " + shown(words) + "' gave exit code " + exit,
                    "read what it says above; headgate doctor looks for what is missing");
        }
    }

    private static String shown(String... words) {
        return Arrays.stream(words)
                .map(word -> word.contains(" ") ? '"' + word + '"' : word)
                .collect(Collectors.joining(" "));
    }
}
