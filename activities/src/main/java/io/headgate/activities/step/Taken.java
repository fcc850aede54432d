package io.headgate.activities.step;

import io.headgate.platforms.Stopped;

/** Where a statement stopped, as it was written down in the same activity that stopped it. */
public record Taken(String statement, String uid, Stopped stopped) {}
