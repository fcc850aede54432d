package io.headgate.lab.flink;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one sentence of an exception that tells people what is wrong: the message of the innermost cause. */
final class Reasons {
    private static final String CAUSED_BY = "Caused by: ";
    private static final Pattern FRAME = Pattern.compile("^\\s*(at |\\.\\.\\. \\d+ more|Suppressed: )");
    private static final Pattern CLASS = Pattern.compile("^([a-z][\\w$]*(?:\\.[\\w$]+)+)(?:: |$)");
    private static final String INVALID = "SQL validation failed. ";
    private static final Pattern FIRST_LINE = Pattern.compile("(line 1, column )(\\d+)");

    private Reasons() {}

    /**
     * Class and message of the innermost cause.
     *
     * @param exception class name
     * @param message never empty
     */
    record Reason(String exception, String message) {}

    static Reason of(Throwable failure) {
        Throwable innermost = failure;
        Throwable around = failure;
        boolean invalid = says(failure, INVALID);
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            around = innermost;
            innermost = innermost.getCause();
            invalid |= says(innermost, INVALID);
        }
        String message = text(innermost);
        // The validator's own message lacks the position, which the exception around it has.
        String wider = around.getMessage();
        if (wider != null && wider.endsWith(message) && wider.contains("line ")) {
            message = wider;
        }
        // The service says first that it was the SQL; what did not even begin is told from what failed by these words.
        boolean prefixed = !invalid || message.startsWith(INVALID);
        return new Reason(innermost.getClass().getName(), prefixed ? message : INVALID + message);
    }

    private static boolean says(Throwable failure, String words) {
        String message = failure.getMessage();
        return message != null && message.startsWith(words);
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getName() : message.strip();
    }

    /** Out of the text of a stack trace. */
    static Reason ofStackTrace(@Nullable String trace) {
        String text = trace == null ? "" : trace;
        int last = text.lastIndexOf(CAUSED_BY);
        StringBuilder message = new StringBuilder();
        for (String line :
                text.substring(last < 0 ? 0 : last + CAUSED_BY.length()).split("\n", -1)) {
            if (FRAME.matcher(line).find()) {
                break;
            }
            message.append(message.isEmpty() ? "" : "\n").append(line);
        }
        Matcher named = CLASS.matcher(message);
        if (!named.find()) {
            return new Reason("java.lang.Exception", message.toString().strip());
        }
        String rest = message.substring(named.end()).strip();
        return new Reason(named.group(1), rest.isEmpty() ? named.group(1) : rest);
    }

    /** Moves the columns of the first line back by what was put before the statement. */
    static String shiftColumns(String message, int by) {
        Matcher matcher = FIRST_LINE.matcher(message);
        StringBuilder shifted = new StringBuilder();
        while (matcher.find()) {
            int column = Math.max(1, Integer.parseInt(matcher.group(2)) - by);
            matcher.appendReplacement(shifted, matcher.group(1) + column);
        }
        return matcher.appendTail(shifted).toString();
    }
}
