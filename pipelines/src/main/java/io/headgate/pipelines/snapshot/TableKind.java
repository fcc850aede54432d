package io.headgate.pipelines.snapshot;

/** What sort of object a table of the project is on a platform. */
public enum TableKind {
    /** {@code CREATE TABLE}, written by zero or more statements of its own. */
    TABLE,
    /** {@code CREATE TABLE ... AS}: one statement defines and writes it. */
    TABLE_AS,
    /** {@code CREATE VIEW}: holds no rows; who reads it reads what it reads. */
    VIEW,
    /** {@code CREATE MATERIALIZED TABLE ... AS}: one statement defines and writes it. */
    MATERIALIZED_TABLE,
    /** Written by a statement, defined nowhere in the project. */
    UNDEFINED
}
