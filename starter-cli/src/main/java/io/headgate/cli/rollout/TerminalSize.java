package io.headgate.cli.rollout;

import io.headgate.cli.terminal.Terminal;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How large a terminal is. */
record TerminalSize(int rows, int columns) {
    private static final TerminalSize USUAL = new TerminalSize(24, 80);

    /** As the variables LINES and COLUMNS say, else as the terminal itself says. */
    static TerminalSize of(Terminal terminal) {
        return terminal.variable("LINES")
                .flatMap(lines -> terminal.variable("COLUMNS").flatMap(columns -> parse(lines + " " + columns)))
                .or(TerminalSize::asked)
                .orElse(USUAL);
    }

    private static Optional<TerminalSize> asked() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String says = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return stty.waitFor(1, TimeUnit.SECONDS) ? parse(says) : Optional.empty();
        } catch (IOException e) {
            // no such command, or no terminal: the usual size will do
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static Optional<TerminalSize> parse(String rowsAndColumns) {
        String[] words = rowsAndColumns.strip().split(" +", -1);
        if (words.length != 2 || !words[0].matches("[1-9][0-9]{0,4}") || !words[1].matches("[1-9][0-9]{0,4}")) {
            return Optional.empty();
        }
        return Optional.of(new TerminalSize(Integer.parseInt(words[0]), Integer.parseInt(words[1])));
    }
}
