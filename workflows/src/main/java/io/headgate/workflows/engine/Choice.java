package io.headgate.workflows.engine;

import java.util.Locale;

/** What may be decided about a rollout; each is an update of the workflow. */
public enum Choice {
    APPROVE,
    REJECT,
    PAUSE,
    RESUME,
    RETRY,
    SKIP,
    ROLLBACK,
    ABORT;

    /** The name of the update and of the command. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
