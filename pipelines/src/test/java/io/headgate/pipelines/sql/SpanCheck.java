package io.headgate.pipelines.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Checks every position of some facts against the text, counting lines in its own way. */
final class SpanCheck {
    private SpanCheck() {}

    static void of(String text, FileFacts facts) {
        List<Span> spans = new ArrayList<>();
        facts.problems().forEach(problem -> spans.add(problem.at()));
        int lines = (int) (text + "x").lines().count();
        for (StatementFacts statement : facts.statements()) {
            spans.add(statement.span());
            statement.definition().ifPresent(definition -> spans.add(inside(statement, definition.name())));
            statement.writes().forEach(write -> spans.add(inside(statement, write)));
            statement.reads().forEach(read -> spans.add(inside(statement, read.table())));
            assertThat(statement.stateReasons())
                    .allSatisfy(reason -> assertThat(reason.line()).isBetween(1, lines));
        }
        for (Span span : spans) {
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
            String before = text.substring(0, span.start()) + "x";
            List<String> linesBefore = before.lines().toList();
            boolean insideLineBreak =
                    before.endsWith("\rx") && span.start() < text.length() && text.charAt(span.start()) == '\n';
            if (!insideLineBreak) {
                assertThat(span.line()).isEqualTo(linesBefore.size());
                assertThat(span.column())
                        .isEqualTo(linesBefore.get(linesBefore.size() - 1).length());
            }
        }
    }

    private static Span inside(StatementFacts statement, TableReference reference) {
        Span span = reference.span();
        assertThat(span.start()).isGreaterThanOrEqualTo(statement.span().start());
        assertThat(span.end()).isLessThanOrEqualTo(statement.span().end()).isGreaterThan(span.start());
        return span;
    }
}
