package io.headgate.cli.rollout;

import io.headgate.cli.terminal.Terminal;

/** Who types, for the audit. */
public final class User {
    private User() {}

    public static String of(Terminal terminal) {
        return terminal.variable("HEADGATE_USER")
                .or(() -> terminal.variable("USER"))
                .orElseGet(() -> System.getProperty("user.name", "unknown"));
    }
}
