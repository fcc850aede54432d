package io.headgate.workflows.engine;

import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.StepRow;
import io.headgate.workflows.rollout.StepState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rollout's progress as Markdown, for the page of the workflow in Temporal's UI. At most 20 kB, so only the rows that matter. */
public final class Details {
    private static final int ROWS = 40;
    private static final int LONGEST_TEXT = 120;

    private Details() {}

    /**
     * The page.
     *
     * @param notice why it waits, or empty
     * @param journals of the plan, and of its undoing once there is one
     */
    public static String markdown(RolloutPhase phase, String notice, List<Journal> journals) {
        StringBuilder page = new StringBuilder("**").append(word(phase)).append("**");
        if (!notice.isEmpty()) {
            page.append(": ").append(notice);
        }
        page.append("\n\n| steps | ");
        List<StepState> states = Stream.of(StepState.values())
                .filter(state -> journals.stream().anyMatch(journal -> journal.count(state) > 0))
                .toList();
        page.append(states.stream().map(Details::word).collect(Collectors.joining(" | ")))
                .append(" |\n|---|")
                .append("---|".repeat(states.size()));
        for (Journal journal : journals) {
            Map<StepState, Integer> counts = journal.counts();
            page.append("\n| ").append(journal.undo() ? "undo" : "plan").append(" | ");
            page.append(states.stream()
                    .map(state -> Integer.toString(counts.getOrDefault(state, 0)))
                    .collect(Collectors.joining(" | ")));
            page.append(" |");
        }
        List<StepRow> rows = rows(journals);
        if (!rows.isEmpty()) {
            page.append("\n\n| step | state | since | says |\n|---|---|---|---|");
            rows.forEach(row -> page.append(line(row)));
        }
        return page.toString();
    }

    private static List<StepRow> rows(List<Journal> journals) {
        return journals.stream()
                .flatMap(journal -> Stream.concat(
                        journal.first(ROWS, StepState.FAILED, StepState.STUCK).stream()
                                .map(journal::row),
                        journal.first(ROWS, StepState.RUNNING, StepState.COMPENSATING).stream()
                                .map(journal::row)))
                .limit(ROWS)
                .toList();
    }

    private static String line(StepRow row) {
        String since = row.endedAt().or(row::startedAt).map(Object::toString).orElse("");
        return "\n| " + row.id() + " | " + word(row.state()) + " | " + since + " | "
                + Words.cut(row.says(), LONGEST_TEXT).replace("|", "\\|").replace("\n", " ") + " |";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
