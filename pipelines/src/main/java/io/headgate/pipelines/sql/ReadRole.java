package io.headgate.pipelines.sql;

/** How a statement reads a table; the role decides what an upsert source means for state. */
public enum ReadRole {
    /** FROM, JOIN, sub-query, window function: the rows flow through the statement. */
    SCAN,
    /** {@code FOR SYSTEM_TIME AS OF} an event time: the versions are kept as state. */
    TEMPORAL,
    /** {@code FOR SYSTEM_TIME AS OF} a processing time: asked for row by row, nothing is kept. */
    LOOKUP
}
