package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.sql.TableDefinition;
import io.headgate.pipelines.sql.TableLike;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The definitions of a project's tables with what their LIKE clauses take over from other tables of the project. */
final class FullDefinitions {
    private final Function<String, Optional<TableDefinition>> written;
    private final Function<String, Optional<String>> bases;

    /**
     * Definitions over a look-up by name.
     *
     * @param written what a table's own DDL says
     * @param bases the table of the project that a table's LIKE names
     */
    FullDefinitions(Function<String, Optional<TableDefinition>> written, Function<String, Optional<String>> bases) {
        this.written = written;
        this.bases = bases;
    }

    /** The definition of a table; a LIKE of a table outside, or in a circle, adds nothing and stays in it. */
    Optional<TableDefinition> of(String table) {
        return of(table, new HashSet<>());
    }

    private Optional<TableDefinition> of(String table, Set<String> seen) {
        Optional<TableDefinition> own = written.apply(table);
        Optional<TableLike> like = own.flatMap(TableDefinition::like);
        if (own.isEmpty() || like.isEmpty() || !seen.add(table)) {
            return own;
        }
        return bases.apply(table)
                .flatMap(base -> of(base, seen))
                .map(base -> LikeMerge.merge(own.get(), base, like.get().included()))
                .or(() -> own);
    }

    Map<String, String> options(String table) {
        return of(table).map(TableDefinition::options).orElse(Map.of());
    }
}
