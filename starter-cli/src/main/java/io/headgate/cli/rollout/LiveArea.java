package io.headgate.cli.rollout;

import io.headgate.cli.terminal.Terminal;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The lowest lines of a terminal, drawn anew again and again; what is to stay is printed above them. */
final class LiveArea {
    private static final String CLEAR_BELOW = "\r\u001b[J";

    private final PrintStream out;
    private final TerminalSize size;
    private int drawn;

    LiveArea(PrintStream out, TerminalSize size) {
        this.out = out;
        this.size = size;
    }

    static LiveArea of(Terminal terminal) {
        return new LiveArea(terminal.err(), TerminalSize.of(terminal));
    }

    /** How many lines may live. */
    int height() {
        return Math.max(4, size.rows() - 2);
    }

    /** How wide a line may be; a wider one would wrap and could not be drawn over. */
    int width() {
        return Math.max(20, size.columns() - 1);
    }

    /**
     * Draws.
     *
     * @param staying lines that stay above the living ones
     * @param living lines that the next call replaces, none wider than {@link #width()}
     */
    void draw(List<String> staying, List<String> living) {
        StringBuilder text = new StringBuilder();
        if (drawn > 0) {
            text.append(String.format(Locale.ROOT, "\u001b[%dA", drawn)).append(CLEAR_BELOW);
        }
        staying.forEach(line -> text.append(line).append('\n'));
        living.forEach(line -> text.append(line).append('\n'));
        drawn = living.size();
        out.print(text);
        out.flush();
    }
}
