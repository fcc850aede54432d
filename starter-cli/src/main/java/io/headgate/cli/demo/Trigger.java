package io.headgate.cli.demo;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** Hands lines on, and does something once when a line is seen for the given time. */
final class Trigger extends OutputStream {
    private final PrintStream onward;
    private final Predicate<String> wanted;
    private final Runnable action;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int missing;

    /**
     * A stream in front of another.
     *
     * @param times how many of the wanted lines pass before the action runs
     */
    Trigger(PrintStream onward, Predicate<String> wanted, int times, Runnable action) {
        this.onward = onward;
        this.wanted = wanted;
        this.missing = times;
        this.action = action;
    }

    PrintStream stream() {
        return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    boolean fired() {
        return missing <= 0;
    }

    @Override
    public synchronized void write(int value) {
        onward.write(value);
        if (value != '\n') {
            line.write(value);
            return;
        }
        onward.flush();
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (!fired() && wanted.test(text)) {
            missing--;
            if (fired()) {
                action.run();
            }
        }
    }
}
