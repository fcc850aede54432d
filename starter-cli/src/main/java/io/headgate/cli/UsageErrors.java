package io.headgate.cli;

import io.headgate.pipelines.problem.FailureCode;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What to say when the words of a command line do not fit. */
final class UsageErrors {
    private static final int MOST_SUGGESTIONS = 3;

    private UsageErrors() {}

    static int tell(Failures failures, ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        if (exception instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().isEmpty()
                    ? ""
                    : unmatched.getUnmatched().get(0);
            return failures.tell(FailureCode.USAGE, unmatched(command, word), remedy(name, unmatched.getSuggestions()));
        }
        String message = exception.getMessage();
        return failures.tell(
                FailureCode.USAGE, message == null ? "not understood" : decapitalised(message), name + " --help");
    }

    private static String unmatched(CommandLine command, String word) {
        if (word.startsWith("-")) {
            return "no option '" + word + "' of " + command.getCommandSpec().qualifiedName();
        }
        return command.getSubcommands().isEmpty()
                ? "'" + word + "' is one word too many for "
                        + command.getCommandSpec().qualifiedName()
                : "no command '" + word + "' of " + command.getCommandSpec().qualifiedName();
    }

    private static String remedy(String name, List<String> near) {
        if (near.isEmpty()) {
            return name + " --help";
        }
        return "did you mean " + String.join(" or ", near.subList(0, Math.min(MOST_SUGGESTIONS, near.size()))) + "?";
    }

    private static String decapitalised(String message) {
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}
