package io.headgate.pipelines.plan.print;

import java.util.ArrayList;
import java.util.List;

/** Cuts and wraps text to a width. */
final class Lines {
    private static final int NARROWEST = 20;

    private Lines() {}

    /** At most {@code width} characters, the last one an ellipsis when something was cut. */
    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, Math.max(0, width - 1)) + "…";
    }

    /** The text in lines of at most {@code width} characters, broken at blanks; a longer word stands alone. */
    static List<String> wrap(String text, int width) {
        int room = Math.max(NARROWEST, width);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
