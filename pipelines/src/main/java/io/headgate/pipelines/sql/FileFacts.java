package io.headgate.pipelines.sql;

import java.util.List;

/** What the text of one file says: its statements in order, and what could not be read. */
public record FileFacts(List<StatementFacts> statements, List<SqlProblem> problems) {
    public FileFacts {
        statements = List.copyOf(statements);
        problems = List.copyOf(problems);
    }
}
