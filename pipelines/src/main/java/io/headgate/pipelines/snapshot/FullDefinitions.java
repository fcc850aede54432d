package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.sql.TableDefinition;
import io.headgate.pipelines.sql.TableLike;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The definitions of a project's tables with what their LIKE clauses take over from other tables of the project. */
final class FullDefinitions {
    private final Names names;
    private final Map<String, Draft> drafts;

    FullDefinitions(Names names, Map<String, Draft> drafts) {
        this.names = names;
        this.drafts = drafts;
    }

    /** The definition of a table; a LIKE of a table outside, or in a circle, adds nothing. */
    Optional<TableDefinition> of(String table) {
        return of(table, new HashSet<>());
    }

    private Optional<TableDefinition> of(String table, Set<String> seen) {
        Draft draft = drafts.get(table);
        Optional<TableDefinition> own = draft == null ? Optional.empty() : draft.columns();
        Optional<TableLike> like = own.flatMap(TableDefinition::like);
        if (own.isEmpty() || like.isEmpty() || !seen.add(table)) {
            return own;
        }
        return of(names.resolve(like.get().table()), seen)
                .map(base -> LikeMerge.merge(own.get(), base, like.get().included()))
                .or(() -> own);
    }

    Map<String, String> options(String table) {
        return of(table).map(TableDefinition::options).orElse(Map.of());
    }
}
