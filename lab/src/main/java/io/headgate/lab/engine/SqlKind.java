package io.headgate.lab.engine;

/** What a statement does; the names are the values of {@code status.traits.sql_kind}. */
public enum SqlKind {
    SELECT,
    INSERT_INTO,
    STATEMENT_SET,
    CREATE_TABLE,
    CREATE_TABLE_AS,
    ALTER_TABLE,
    DROP_TABLE,
    CREATE_VIEW,
    ALTER_VIEW,
    DROP_VIEW,
    CREATE_MATERIALIZED_TABLE,
    ALTER_MATERIALIZED_TABLE,
    DROP_MATERIALIZED_TABLE,
    CREATE_FUNCTION,
    DROP_FUNCTION,
    CREATE_DATABASE,
    DROP_DATABASE,
    CREATE_MODEL,
    DROP_MODEL,
    SHOW,
    DESCRIBE,
    EXPLAIN,
    SET,
    RESET,
    USE,
    OTHER;

    /** True for what runs on until it is stopped (unless bounded), may be stopped and resumed, and writes to tables. */
    public boolean isJob() {
        return this == INSERT_INTO || this == STATEMENT_SET || this == CREATE_TABLE_AS;
    }

    /** True for what concerns a materialized table; engines leave that to the layer above them. */
    public boolean isMaterialized() {
        return this == CREATE_MATERIALIZED_TABLE || this == ALTER_MATERIALIZED_TABLE || this == DROP_MATERIALIZED_TABLE;
    }

    /** True for what answers with rows. */
    public boolean hasRows() {
        return this == SELECT || this == SHOW || this == DESCRIBE || this == EXPLAIN;
    }
}
