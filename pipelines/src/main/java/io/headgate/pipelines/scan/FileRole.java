package io.headgate.pipelines.scan;

/** What a file's name says of its content. */
public enum FileRole {
    /** {@code ddl.*.sql}. */
    DDL,
    /** {@code dml.*.sql}. */
    DML,
    /** Any other {@code .sql} file, as in a flat folder: the content decides. */
    ANY
}
