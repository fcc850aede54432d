package io.headgate.pipelines.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The {@link SqlReader} on top of Flink's own parser. Without state: one instance serves all threads.
 *
 * <p>The text is cut into tokens and statements first, then every statement is parsed by itself and exactly once, so that a broken
 * one does not touch its neighbours.
 */
public final class FlinkSqlReader implements SqlReader {
    @Override
    public FileFacts read(String text) {
        Lexer.Result lexed = Lexer.lex(text);
        SourceText source = new SourceText(text, lexed.tokens());
        List<Slice> slices = StatementSplitter.split(text, lexed.tokens());
        FileReader reader = new FileReader(source, lexed.unterminated());
        List<StatementFacts> statements = reader.read(slices);
        List<SqlProblem> problems = new ArrayList<>(reader.problems());
        if (slices.isEmpty() && problems.isEmpty()) {
            problems.add(new SqlProblem(SqlProblem.Kind.EMPTY, source.span(0, 0), "the file holds no statement"));
        }
        problems.sort(Comparator.comparingInt(problem -> problem.at().start()));
        return new FileFacts(statements, problems);
    }
}
