package io.headgate.cli.dev;

import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Builds the Temporal CLI, which holds server and UI, from its Go module; about three minutes and 213 MB. */
final class TemporalBuild {
    private static final String MODULE = "github.com/temporalio/cli/cmd/temporal@v1.5.1";

    private final Terminal terminal;
    private final Path target;

    TemporalBuild(Terminal terminal, Path target) {
        this.terminal = terminal;
        this.target = target;
    }

    void run() {
        terminal.err().println("building Temporal (about three minutes, once) ...");
        try {
            Files.createDirectories(target);
            ProcessBuilder build =
                    new ProcessBuilder(List.of("go", "install", "-ldflags", "-s -w", MODULE)).inheritIO();
            build.environment().put("GOBIN", target.toString());
            build.environment().put("CGO_ENABLED", "0");
            int exit = build.start().waitFor();
            if (exit != 0) {
                throw new HeadgateException(
                        FailureCode.UNEXPECTED, "Go could not build Temporal", "read what Go says above");
            }
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.CONFIG,
                    "Go is not installed",
                    "install Go 1.23 or newer, or put the Temporal CLI on the path",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HeadgateException(FailureCode.DETACHED, "interrupted", "start it again", e);
        }
    }
}
