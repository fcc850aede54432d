package io.headgate.pipelines.sql;

import java.util.EnumSet;
import java.util.Set;

/**
 * The {@code LIKE} of a CREATE TABLE.
 *
 * @param table the table whose definition is taken over
 * @param included what comes along besides the plain columns, which always do; what the definition says itself wins
 */
public record TableLike(TableReference table, Set<Part> included) {
    public TableLike {
        included = included.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(included));
    }

    /** What {@code INCLUDING}, {@code EXCLUDING} and {@code OVERWRITING} speak of. */
    public enum Part {
        CONSTRAINTS,
        DISTRIBUTION,
        GENERATED,
        METADATA,
        OPTIONS,
        PARTITIONS,
        WATERMARKS
    }
}
