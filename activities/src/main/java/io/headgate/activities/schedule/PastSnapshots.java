package io.headgate.activities.schedule;

import java.util.Optional;

/** What earlier runs of schedules have stored. */
public interface PastSnapshots {
    /** Digest of what the last run that did not fail has stored. */
    Optional<String> last(String environment, String schedule);
}
