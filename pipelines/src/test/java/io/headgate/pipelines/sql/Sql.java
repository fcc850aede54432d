package io.headgate.pipelines.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Short words for reading SQL in tests. */
final class Sql {
    private static final SqlReader READER = new FlinkSqlReader();

    private Sql() {}

    static FileFacts file(String text) {
        return READER.read(text);
    }

    /** The only statement of a text without problems. */
    static StatementFacts clean(String text) {
        FileFacts facts = file(text);
        assertThat(facts.problems()).isEmpty();
        assertThat(facts.statements()).hasSize(1);
        assertThat(facts.statements().get(0).approximate()).isFalse();
        return facts.statements().get(0);
    }

    /** The only problem of a text. */
    static SqlProblem problem(String text) {
        List<SqlProblem> problems = file(text).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    static TableDefinition definition(String text) {
        return clean(text).definition().orElseThrow();
    }

    static List<String> reads(StatementFacts statement) {
        return statement.reads().stream()
                .map(read -> String.join("/", read.table().path()))
                .toList();
    }

    static List<String> reads(String text) {
        return reads(clean(text));
    }

    static List<String> writes(StatementFacts statement) {
        return statement.writes().stream()
                .map(write -> String.join("/", write.path()))
                .toList();
    }

    static List<StateConstruct> state(String text) {
        return clean(text).stateReasons().stream().map(StateReason::construct).toList();
    }
}
