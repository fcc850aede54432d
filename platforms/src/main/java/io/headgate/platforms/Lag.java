package io.headgate.platforms;

import java.util.OptionalLong;

/**
 * How far a statement is behind.
 *
 * @param records as many records are still to be read; empty when the platform does not tell yet
 * @param exact counted from positions, not from a figure of the platform
 * @param says for people
 */
public record Lag(OptionalLong records, boolean exact, String says) {
    public boolean caughtUp() {
        return records.isPresent() && records.getAsLong() == 0;
    }
}
