package io.headgate.cli.platform;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How statements that a person hands over are run. */
public final class SqlOptions {
    private static final Duration ENDLESS = Duration.ofSeconds(30);
    private static final Duration OTHER = Duration.ofMinutes(2);

    @Option(
            names = "--compute-pool-id",
            paramLabel = "POOL",
            description = "The pool to run in (default: the environment's).")
    private @Nullable String pool;

    @Option(
            names = "--max-rows",
            paramLabel = "ROWS",
            description = "End a SELECT after so many rows or changes (default: ${DEFAULT-VALUE}).")
    private int maxRows = 1000;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "End a SELECT that goes on for ever, and give up on anything else, after this time (default:"
                    + " 30s and 2m).")
    private @Nullable String timeout;

    @Option(
            names = "--follow",
            description =
                    "On Confluent Cloud, let a SELECT wait for rows to come; else it ends with those that are there.")
    private boolean follow;

    @Option(names = "--continue", description = "Go on with the next statement when one fails.")
    private boolean goOn;

    Optional<String> pool() {
        return Optional.ofNullable(pool);
    }

    int maxRows() {
        if (maxRows < 1) {
            throw new HeadgateException(FailureCode.USAGE, "--max-rows is " + maxRows, "give 1 or more");
        }
        return maxRows;
    }

    Duration deadline(boolean endless) {
        if (timeout == null) {
            return endless ? ENDLESS : OTHER;
        }
        return Times.parse("--timeout", timeout);
    }

    boolean follow() {
        return follow;
    }

    boolean goOn() {
        return goOn;
    }
}
