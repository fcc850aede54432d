package io.headgate.pipelines.sql;

/**
 * A column of a DDL.
 *
 * @param type the type as SQL in canonical form ({@code VARCHAR(2147483647)} is {@code STRING}); for a computed column empty
 * @param nullable whether NULL is allowed
 * @param expression the expression of a computed column, the metadata key of a metadata column, else empty
 */
public record Column(String name, String type, boolean nullable, ColumnKind kind, String expression) {}
