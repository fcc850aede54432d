package io.headgate.pipelines.plan.picture;

import io.headgate.pipelines.page.Tone;
import io.headgate.pipelines.plan.PlannedTable;

/** What happens to a table, as one colour of the picture; in the order of the legend. */
enum Deed {
    BLOCKED(Tone.RED, "blocked"),
    DROP(Tone.ROSE, "dropped"),
    RECREATE(Tone.ORANGE, "dropped and made again"),
    CREATE(Tone.GREEN, "made or started"),
    REPLAY(Tone.AMBER, "replayed into the table that is there"),
    RESTORE(Tone.VIOLET, "goes on with its state"),
    CARRY_OVER(Tone.TEAL, "goes on exactly where it stopped"),
    RESUME(Tone.BLUE, "resumed or bounced"),
    ALTER(Tone.CYAN, "altered"),
    IDLE(Tone.NEUTRAL, "unchanged or skipped");

    private final Tone tone;
    private final String words;

    Deed(Tone tone, String words) {
        this.tone = tone;
        this.words = words;
    }

    Tone tone() {
        return tone;
    }

    String words() {
        return words;
    }

    static Deed of(PlannedTable line) {
        return switch (line.tableAction()) {
            case DROP -> DROP;
            case RECREATE -> RECREATE;
            case CREATE -> CREATE;
            case ALTER, KEEP ->
                switch (line.statementAction()) {
                    case NONE -> ALTER;
                    case BOUNCE, RESUME -> RESUME;
                    case CARRY_OVER -> CARRY_OVER;
                    case RESTORE_STATE -> RESTORE;
                    case REPLAY -> REPLAY;
                    case START -> CREATE;
                    case REMOVE -> DROP;
                };
        };
    }
}
