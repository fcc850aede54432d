package io.headgate.cli.rollout;

import io.headgate.workflows.rollout.Answer;
import io.headgate.workflows.rollout.Decision;
import io.headgate.workflows.rollout.RolloutWorkflow;
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

    String verb() {
        return name().toLowerCase(Locale.ROOT);
    }

    Answer send(RolloutWorkflow rollout, Decision decision) {
        return switch (this) {
            case APPROVE -> rollout.approve(decision);
            case REJECT -> rollout.reject(decision);
            case PAUSE -> rollout.pause(decision);
            case RESUME -> rollout.resume(decision);
            case ABORT -> rollout.abort(decision);
        };
    }
}
