package io.headgate.pipelines.sql;

/** What a statement of a project does. */
public enum StatementKind {
    CREATE_TABLE,
    /** {@code CREATE TABLE ... AS SELECT}: defines a table and writes it. */
    CREATE_TABLE_AS,
    CREATE_VIEW,
    /** {@code CREATE [OR ALTER] MATERIALIZED TABLE ... AS SELECT}: defines a table and writes it. */
    CREATE_MATERIALIZED_TABLE,
    INSERT,
    /** {@code EXECUTE STATEMENT SET BEGIN ... END}: one statement, several targets. */
    STATEMENT_SET,
    /** SET, USE, ALTER, DROP, CREATE FUNCTION and the like: kept, never scheduled as a table. */
    OTHER;

    /** Whether the statement defines a table or a view. */
    public boolean defines() {
        return switch (this) {
            case CREATE_TABLE, CREATE_TABLE_AS, CREATE_VIEW, CREATE_MATERIALIZED_TABLE -> true;
            case INSERT, STATEMENT_SET, OTHER -> false;
        };
    }

    /** Whether the statement writes rows, so that it runs on as a job. */
    public boolean writes() {
        return switch (this) {
            case CREATE_TABLE_AS, CREATE_MATERIALIZED_TABLE, INSERT, STATEMENT_SET -> true;
            case CREATE_TABLE, CREATE_VIEW, OTHER -> false;
        };
    }
}
