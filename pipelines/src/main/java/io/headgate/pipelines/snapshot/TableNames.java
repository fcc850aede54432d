package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.sql.TableReference;
import java.util.Collection;

/** What a table that a statement names is called in the snapshot. */
public final class TableNames {
    private TableNames() {}

    /**
     * The name of a read: the dotted one where that is an external table, else the last part.
     *
     * @param parents names of what the table's statements read, as the snapshot has them
     */
    public static String of(TableReference reference, Collection<String> parents) {
        String dotted = String.join(".", reference.path());
        return parents.contains(dotted) ? dotted : reference.table();
    }
}
