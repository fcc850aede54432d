package io.headgate.pipelines.report;

import java.util.Locale;

/** Names come from files that anybody may have written: none of them may steer a terminal or break a line. */
public final class Printable {
    private Printable() {}

    /** The text with control characters, line separators and direction marks written as {@code \\u001b}. */
    public static String text(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (steers(c)) {
                printable.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }

    private static boolean steers(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
