package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.sql.StateReason;

/**
 * One reason for state and the file it stands in.
 *
 * @param file path of the file, relative to the project's root
 */
public record StateCause(String file, StateReason reason) {
    @Override
    public String toString() {
        return reason + " of " + file;
    }
}
