package io.headgate.platforms.flink.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The innermost cause that the text of a stack trace names: what went wrong, after all that only passed it on.
 *
 * @param type name of the exception class without its package
 * @param message one line for people; never empty
 */
public record Causes(String type, String message) {
    private static final String CAUSED_BY = "Caused by: ";
    private static final Pattern FRAME =
            Pattern.compile("^\\s*(at |\\.\\.\\. \\d+ more|Suppressed: |End of exception)");
    private static final Pattern NAMED = Pattern.compile("^((?:[a-z][\\w]*\\.)+)([A-Z][\\w$]*)(?:: ?|$)");
    private static final int LONGEST = 600;

    /** Reads a stack trace, or any other text, of which it takes the beginning. */
    public static Causes of(String trace) {
        int last = trace.lastIndexOf(CAUSED_BY);
        StringBuilder text = new StringBuilder();
        for (String line :
                trace.substring(last < 0 ? 0 : last + CAUSED_BY.length()).split("\n", -1)) {
            if (FRAME.matcher(line).find()) {
                break;
            }
            text.append(text.isEmpty() ? "" : " ").append(line.strip());
        }
        Matcher named = NAMED.matcher(text);
        if (!named.find()) {
            return new Causes("Exception", shortened(text.toString().strip()));
        }
        String type = named.group(2);
        String message = text.substring(named.end()).strip();
        return new Causes(type, message.isEmpty() ? type : shortened(message));
    }

    private static String shortened(String message) {
        if (message.isEmpty()) {
            return "no reason is given";
        }
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + " ...";
    }
}
