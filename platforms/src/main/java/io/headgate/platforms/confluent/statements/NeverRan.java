package io.headgate.platforms.confluent.statements;

import io.headgate.pipelines.world.Phase;
import java.util.List;

/**
 * Tells a statement that was refused from one that ran. The service takes a statement first and reads its SQL afterwards: one
 * whose SQL it refuses goes from PENDING to FAILED. So does one whose reference for carried offsets is of no use. That it has no
 * traits does not prove it, for failed statements lose them; the reason that the service gives does.
 */
final class NeverRan {
    /** What only somebody says who has not run the SQL yet. */
    private static final List<String> REFUSALS = List.of(
            "SQL parse failed",
            "SQL validation failed",
            "Column types of query result and sink for ",
            "Referenced Statement ",
            "'sql.tables.initial-offset-from' is ",
            "not found in any table",
            "No match found for function signature");

    private NeverRan() {}

    static boolean proven(StatementDocument statement) {
        return statement.phase() == Phase.FAILED
                && statement.sqlKind().isEmpty()
                && statement.offsets().isEmpty()
                && REFUSALS.stream().anyMatch(statement.detail()::contains);
    }
}
