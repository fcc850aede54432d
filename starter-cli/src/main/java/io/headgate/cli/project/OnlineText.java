package io.headgate.cli.project;

import io.headgate.pipelines.report.Ink;
import io.headgate.pipelines.report.Printable;
import io.headgate.pipelines.report.Style;
import java.util.List;

/** How a platform answered, for people. */
final class OnlineText {
    private OnlineText() {}

    static String of(List<OnlineCheck.Attempt> attempts, Style style) {
        StringBuilder text = new StringBuilder();
        for (OnlineCheck.Attempt attempt : attempts) {
            boolean failed = attempt.code().isPresent();
            text.append(style.paint(Ink.TITLE, Printable.text(attempt.environment())))
                    .append(": ")
                    .append(attempt.part())
                    .append(": ")
                    .append(failed ? style.paint(Ink.ERROR, "error: ") : "")
                    .append(Printable.text(attempt.says()))
                    .append('\n');
            if (failed && !attempt.remedy().isEmpty()) {
                text.append("    try: ")
                        .append(Printable.text(attempt.remedy()))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
