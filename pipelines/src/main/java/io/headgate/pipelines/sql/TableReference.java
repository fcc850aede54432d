package io.headgate.pipelines.sql;

import java.util.List;

/**
 * A table as it is named in a statement.
 *
 * @param path the parts of the name, unquoted: {@code [catalog, database, table]}, {@code [database, table]} or {@code [table]}
 * @param span the name in the text, without alias and hints
 */
public record TableReference(List<String> path, Span span) {
    public TableReference {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a table reference needs a name");
        }
    }

    /** The last part: the table's own name. */
    public String table() {
        return path.get(path.size() - 1);
    }
}
