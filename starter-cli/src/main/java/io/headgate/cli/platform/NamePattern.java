package io.headgate.cli.platform;

import java.util.regex.Pattern;

/** A name, or a pattern in which {@code *} stands for anything. */
record NamePattern(String text) {
    boolean matches(String name) {
        String regex = String.join(
                ".*",
                java.util.Arrays.stream(text.split("\\*", -1))
                        .map(Pattern::quote)
                        .toList());
        return Pattern.compile(regex, Pattern.DOTALL).matcher(name).matches();
    }

    /** Whether it can only mean one. */
    boolean exact() {
        return !text.contains("*");
    }
}
