package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.sql.JoinCounts;
import java.util.List;
import java.util.Optional;

/**
 * A table of the project with what its statements and the rest of the project say about it.
 *
 * @param name the table's name on the platform, case-sensitive
 * @param product the data product, empty when there is none
 * @param layer the layer's folder name ({@code facts}), empty in a flat project
 * @param type {@code source, dimension, intermediate, fact, view, seed, stage}; {@code table} where nothing tells
 * @param folder the table's folder relative to the project's root ({@code pipelines/facts/p1/fct_order})
 * @param ddl id of the statement that defines it
 * @param like the table of the project whose definition a LIKE takes parts of
 * @param writers ids of the statements that write it, ordered by file and position; a statement set is a writer of each of
 *     its targets
 * @param parents what its statements read, by name, project tables and external ones, sorted
 * @param sources as {@code parents}, with views replaced by what they read, down to tables
 * @param causes why it is stateful, empty when it is not
 * @param bounded its statements end by themselves (rows in the SQL, or only bounded sources)
 * @param approximate some fact is guessed, since a file of it does not parse
 * @param joins the joins of all its writers
 */
public record ProjectTable(
        String name,
        String product,
        String layer,
        String type,
        String folder,
        TableKind kind,
        Optional<String> ddl,
        Optional<String> like,
        List<String> writers,
        List<String> parents,
        List<String> sources,
        Changelog changelog,
        StateForm state,
        List<StateCause> causes,
        boolean bounded,
        boolean approximate,
        JoinCounts joins) {
    public ProjectTable {
        writers = List.copyOf(writers);
        parents = List.copyOf(parents);
        sources = List.copyOf(sources);
        causes = List.copyOf(causes);
    }

    /** Whether some statement of the project writes it; a table without one is fed from outside. */
    public boolean written() {
        return !writers.isEmpty();
    }
}
