package io.headgate.cli.rollout;

import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.StepRow;
import java.util.ArrayList;
import java.util.List;

/** That a rollout waits for somebody: why, and what may be typed now. */
final class WaitingText {
    private WaitingText() {}

    static List<String> lines(RolloutStatus status) {
        List<String> lines = new ArrayList<>();
        lines.add("it waits: " + status.notice());
        status.failed().forEach(row -> lines.add("  " + row.id() + ": " + row.says()));
        lines.add("  choices: " + String.join(", ", status.choices()));
        for (String choice : status.choices()) {
            lines.add("    headgate " + choice + " " + step(choice, status) + "--rollout " + status.rollout() + " -e "
                    + status.environment());
        }
        return lines;
    }

    private static String step(String choice, RolloutStatus status) {
        if (!choice.equals("retry") && !choice.equals("skip")) {
            return "";
        }
        return status.failed().stream().findFirst().map(StepRow::id).orElse("STEP") + " ";
    }
}
