package io.headgate.platforms.confluent.http;

import java.util.stream.Collectors;

/** Texts of a service, fit for a message: one line, no stack trace, not endless. */
public final class OneLine {
    private static final int LONGEST = 400;

    private OneLine() {}

    public static String of(String text) {
        String line = text.lines()
                .map(String::strip)
                .takeWhile(part -> !part.startsWith("at "))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
