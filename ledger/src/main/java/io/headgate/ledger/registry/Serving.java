package io.headgate.ledger.registry;

import io.headgate.pipelines.world.Ownership.Addition;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A statement in service.
 *
 * @param table the table that it serves; of a statement set, the first of its tables
 * @param uid the platform's id
 * @param generation 1 for the first statement of the table, one more with each replacement
 * @param additions what was added to the project's SQL and properties
 * @param versionSuffix the suffix that Headgate gave to table names
 * @param replaces statements that do not serve the table any more
 */
public record Serving(
        String table,
        String statement,
        String uid,
        int generation,
        String rollout,
        Set<Addition> additions,
        Optional<String> versionSuffix,
        List<String> replaces,
        Instant at) {
    public Serving {
        if (generation < 1) {
            throw new IllegalArgumentException("generations count from 1, not " + generation);
        }
        additions = Collections.unmodifiableSet(new TreeSet<>(additions));
        replaces = replaces.stream().sorted().distinct().toList();
    }
}
