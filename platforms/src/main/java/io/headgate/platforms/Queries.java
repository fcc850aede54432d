package io.headgate.platforms;

/** Statements whose rows or whose end somebody waits for. */
public interface Queries {
    /**
     * Runs one statement to its end, to the row limit or to the deadline, and leaves nothing behind but what the statement
     * made: a continuous INSERT goes on, a SELECT is ended.
     *
     * @throws PlatformException {@link PlatformProblem#SQL_REFUSED} or {@link PlatformProblem#STATEMENT_FAILED}
     */
    QueryResult run(Query query);
}
