package io.headgate.cli.rollout;

import java.util.Locale;

/** The decisions about a whole rollout, each an update of its workflow. */
enum DecisionKind {
    APPROVE("Let a rollout that waits for approval begin."),
    REJECT("End a rollout that waits for approval."),
    PAUSE("Start nothing more in a rollout; what runs goes on to its end."),
    RESUME("Let a paused rollout go on."),
    ABORT("Stop a rollout here; what was done stays.");

    private final String description;

    DecisionKind(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /** The command, which is the name of the workflow's update too. */
    String verb() {
        return name().toLowerCase(Locale.ROOT);
    }
}
