package io.headgate.cli.platform;

import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.QueryResult;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code sql --json} prints.
 *
 * @param tried statements that were run, the failed one included
 * @param given statements of the script
 */
record SqlDocument(String environment, int given, int tried, List<Entry> statements) {
    /** A change of a result; of a SELECT that only appends, every one is {@code +I}. */
    record Row(String change, List<@Nullable String> values) {}

    /** Why a statement failed. */
    record Problem(PlatformProblem problem, String message, String remedy) {}

    /**
     * A statement.
     *
     * @param end how it ended; absent when it failed or never reached the platform
     * @param note what was done with one that never reached the platform
     */
    record Entry(
            String at,
            String what,
            Optional<String> statement,
            Optional<QueryResult.End> end,
            List<String> columns,
            List<Row> rows,
            Optional<String> says,
            Optional<String> note,
            Optional<Problem> problem) {
        static Entry of(SqlOutcome outcome) {
            return new Entry(
                    outcome.statement().at(),
                    outcome.statement().what(),
                    outcome.result().map(QueryResult::statement),
                    outcome.result().map(QueryResult::end),
                    outcome.result().map(QueryResult::columns).orElse(List.of()),
                    outcome.result().map(Entry::rows).orElse(List.of()),
                    outcome.result().map(QueryResult::says).filter(text -> !text.isEmpty()),
                    outcome.note(),
                    outcome.problem()
                            .map(problem -> new Problem(
                                    problem.problem(), PlatformFailures.message(problem), problem.remedy())));
        }

        private static List<Row> rows(QueryResult result) {
            return result.rows().stream()
                    .map(row -> new Row(row.change(), row.values()))
                    .toList();
        }
    }

    static SqlDocument of(String environment, int given, List<SqlOutcome> outcomes) {
        return new SqlDocument(
                environment,
                given,
                outcomes.size(),
                outcomes.stream().map(Entry::of).toList());
    }
}
