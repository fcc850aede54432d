package io.headgate.cli.platform;

import io.headgate.platforms.PlatformException;
import io.headgate.platforms.QueryResult;
import java.util.Optional;

/**
 * What became of a statement of a script.
 *
 * @param result what the platform answered; empty when it failed, or when it never reached the platform
 * @param problem why it failed
 * @param note what was done with a statement that never reached the platform
 */
record SqlOutcome(
        SqlScript.Statement statement,
        Optional<QueryResult> result,
        Optional<PlatformException> problem,
        Optional<String> note) {
    static SqlOutcome of(SqlScript.Statement statement, QueryResult result) {
        return new SqlOutcome(statement, Optional.of(result), Optional.empty(), Optional.empty());
    }

    static SqlOutcome failed(SqlScript.Statement statement, PlatformException problem) {
        return new SqlOutcome(statement, Optional.empty(), Optional.of(problem), Optional.empty());
    }

    static SqlOutcome noted(SqlScript.Statement statement, String note) {
        return new SqlOutcome(statement, Optional.empty(), Optional.empty(), Optional.of(note));
    }

    boolean failed() {
        return problem.isPresent();
    }

    /** In a word, for people. */
    String ending() {
        if (failed()) {
            return "failed";
        }
        return result.map(SqlOutcome::ending).orElse("noted");
    }

    private static String ending(QueryResult result) {
        return switch (result.end()) {
            case COMPLETE -> "done";
            case RUNNING -> "runs on as " + result.statement();
            case ROW_LIMIT -> "ended at the row limit";
            case DEADLINE -> "ended at the time limit";
        };
    }
}
