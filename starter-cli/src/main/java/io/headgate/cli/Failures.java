package io.headgate.cli;

import io.headgate.cli.platform.PlatformFailures;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.json.PrettyJson;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.platforms.PlatformException;
import java.util.List;

/**
 * Errors as people see them: what happened, what to do next, and an exit code that tells the truth. Who asked for JSON gets
 * a document too: {@code {"error": {"code", "message", "remedy"}}}.
 */
final class Failures {
    private static final String DEBUG = "HEADGATE_DEBUG";

    private final Terminal terminal;
    private final boolean json;

    Failures(Terminal terminal, List<String> args) {
        this.terminal = terminal;
        this.json = args.contains(OutputOption.JSON);
    }

    private record Document(Failure error) {}

    private record Failure(FailureCode code, String message, String remedy) {}

    /** Tells of an exception and gives the exit code. */
    int tell(Exception exception) {
        HeadgateException failure = failure(exception);
        int exit = tell(failure.code(), message(failure), failure.remedy());
        if (terminal.variable(DEBUG).isPresent()) {
            exception.printStackTrace(terminal.err());
        }
        return exit;
    }

    int tell(FailureCode code, String message, String remedy) {
        terminal.err().println("error: " + message);
        if (!remedy.isEmpty()) {
            terminal.err().println("  try: " + remedy);
        }
        if (json) {
            terminal.out().print(PrettyJson.text(new Document(new Failure(code, message, remedy))));
        }
        return code.exitCode();
    }

    private static HeadgateException failure(Exception exception) {
        if (exception instanceof HeadgateException known) {
            return known;
        }
        return exception instanceof PlatformException problem
                ? PlatformFailures.failure(problem)
                : unexpected(exception);
    }

    private static HeadgateException unexpected(Exception exception) {
        return new HeadgateException(
                FailureCode.UNEXPECTED,
                "unexpected " + exception,
                "the same command with " + DEBUG + "=1 shows where; please report it",
                exception);
    }

    private static String message(HeadgateException failure) {
        String message = failure.getMessage();
        return message == null ? failure.code().name() : message;
    }
}
