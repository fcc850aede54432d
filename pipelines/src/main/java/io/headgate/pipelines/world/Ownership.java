package io.headgate.pipelines.world;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Headgate knows about a statement that it made.
 *
 * @param table the table for which it was made (of a statement set, the first of its tables)
 * @param generation 1 for the first statement of the table, one more with each replacement
 * @param rollout the rollout that started it
 * @param current the ledger names it as the one in service
 * @param additions what Headgate added to the project's SQL and properties when it started it
 * @param versionSuffix the suffix that Headgate gave to table names, for example {@code _v2}
 */
public record Ownership(
        String table,
        int generation,
        Optional<String> rollout,
        boolean current,
        Set<Addition> additions,
        Optional<String> versionSuffix) {
    /** Something that Headgate adds when it starts a statement, and that is no part of the project. */
    public enum Addition {
        /** {@code scan.startup.*} in the hints of tables whose project SQL has no such hint. */
        POSITION_HINTS,
        /** The property that names the statement whose offsets are carried over. */
        CARRY_OVER_PROPERTY
    }

    public Ownership {
        if (generation < 1) {
            throw new IllegalArgumentException("generations count from 1, not " + generation);
        }
        additions = additions.isEmpty()
                ? Set.of()
                : java.util.Collections.unmodifiableSet(new TreeSet<>(EnumSet.copyOf(additions)));
    }
}
