package io.headgate.pipelines.sql;

import java.util.Optional;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlWithItem;
import org.jspecify.annotations.Nullable;

/**
 * The names that WITH has introduced at one place of a query. A name is visible to the items behind its own and to the body,
 * not to itself, unless it is recursive. Names are case-sensitive.
 */
final class Scope {
    static final Scope OUTSIDE = new Scope(null, null);

    private final @Nullable Scope outer;
    private final @Nullable SqlWithItem item;

    private Scope(@Nullable Scope outer, @Nullable SqlWithItem item) {
        this.outer = outer;
        this.item = item;
    }

    Scope with(SqlWithItem added) {
        return new Scope(this, added);
    }

    /** The scope in which the innermost item of this one was written. */
    Scope outer() {
        return outer == null ? OUTSIDE : outer;
    }

    /** The scope whose innermost item is what {@code name} means here; empty when it is a table. */
    Optional<Scope> defining(SqlIdentifier name) {
        if (name.names.size() != 1) {
            return Optional.empty();
        }
        String wanted = name.names.get(0);
        for (Scope scope = this; scope.item != null; scope = scope.outer()) {
            if (scope.item.name.names.get(0).equals(wanted)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }

    /** The innermost item. */
    Optional<SqlWithItem> item() {
        return Optional.ofNullable(item);
    }
}
