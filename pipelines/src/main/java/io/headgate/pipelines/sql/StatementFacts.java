package io.headgate.pipelines.sql;

import java.util.List;
import java.util.Optional;

/**
 * Everything that one statement says by itself.
 *
 * @param span the statement in the file's text, without the closing semicolon
 * @param approximate the statement did not parse; writes and reads come from a tolerant scan of tokens
 * @param definition what a defining statement defines; an approximate one tells no more than the name
 * @param writes the targets, in the order of the text; a defining statement that writes names its own table
 * @param reads every read, in the order of the text, CTE names and functions left out
 * @param stateReasons constructs of this statement that keep state, in the order of the text
 * @param joins the joins as written
 * @param values it has a query and reads no table: its rows are VALUES, those of a SELECT without FROM or of a function, so
 *     that it ends by itself; of a statement set, that every member does
 * @param selectsStar some select list has a {@code *} or {@code t.*}
 * @param scanOptions the statement sets {@code scan.*} in a hint
 */
public record StatementFacts(
        StatementKind kind,
        Span span,
        boolean approximate,
        Optional<TableDefinition> definition,
        List<TableReference> writes,
        List<TableRead> reads,
        List<StateReason> stateReasons,
        JoinCounts joins,
        boolean values,
        boolean selectsStar,
        boolean scanOptions) {
    public StatementFacts {
        writes = List.copyOf(writes);
        reads = List.copyOf(reads);
        stateReasons = List.copyOf(stateReasons);
    }
}
