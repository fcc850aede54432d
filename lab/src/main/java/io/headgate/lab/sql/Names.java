package io.headgate.lab.sql;

import io.headgate.lab.engine.TablePath;
import java.util.List;
import java.util.Map;

/**
 * Turns names as SQL has them into full names.
 *
 * @param catalog current catalog
 * @param database current database
 * @param aliases ids that may stand in place of names ({@code env-...} for a catalog, {@code lkc-...} for a database)
 */
public record Names(String catalog, String database, Map<String, String> aliases) {
    public Names {
        aliases = Map.copyOf(aliases);
    }

    /** {@code t}, {@code db.t} or {@code cat.db.t}. */
    public TablePath path(List<String> parts) {
        int last = parts.size() - 1;
        return new TablePath(
                last >= 2 ? name(parts.get(last - 2)) : name(catalog),
                last >= 1 ? name(parts.get(last - 1)) : name(database),
                parts.get(last));
    }

    /** The name behind an id; a name is its own. */
    public String name(String nameOrId) {
        return aliases.getOrDefault(nameOrId, nameOrId);
    }
}
