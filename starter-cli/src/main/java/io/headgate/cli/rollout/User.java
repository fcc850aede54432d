package io.headgate.cli.rollout;

import io.headgate.cli.terminal.Terminal;

/** Who types, for the audit. */
final class User {
    private User() {}

    static String of(Terminal terminal) {
        return terminal.variable("HEADGATE_USER")
                .or(() -> terminal.variable("USER"))
                .orElseGet(() -> System.getProperty("user.name", "unknown"));
    }
}
