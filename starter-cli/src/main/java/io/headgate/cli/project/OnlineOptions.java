package io.headgate.cli.project;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a check of a project asks its platform as well. */
public final class OnlineOptions {
    @Option(names = "--online", description = "Try the environment's addresses and keys as well.")
    private boolean online;

    @Option(
            names = {"-e", "--environment"},
            paramLabel = "NAME",
            description = "The environment to try (default: the one marked as default, or the only one).")
    private @Nullable String environment;

    /** What came of it; empty when nobody wants to know. */
    public Optional<List<OnlineCheck.Attempt>> attempts(LoadedProject project, OnlineCheck check) {
        return online ? Optional.of(check.attempts(project, Optional.ofNullable(environment))) : Optional.empty();
    }
}
