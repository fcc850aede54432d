package io.headgate.workflows.schedule;

import java.util.Locale;

/** How a run ended. */
public enum RunOutcome {
    /** It found nothing. */
    CLEAN,
    /** It found something. */
    FOUND,
    /** It could not look. */
    FAILED;

    /** As people and metrics read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
