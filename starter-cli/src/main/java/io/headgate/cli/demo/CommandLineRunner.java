package io.headgate.cli.demo;

import io.headgate.cli.terminal.Terminal;

/** Runs one command of {@code headgate} in this process and gives its exit code. */
@FunctionalInterface
public interface CommandLineRunner {
    int run(Terminal terminal, String... words);
}
