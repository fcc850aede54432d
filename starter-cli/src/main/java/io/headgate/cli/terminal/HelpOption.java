package io.headgate.cli.terminal;

import picocli.CommandLine.Option;

/** {@code --help}; picocli answers it before the command runs. */
public final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable")
    private boolean help;
}
