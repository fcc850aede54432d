package io.headgate.pipelines.sql;

import java.util.Optional;

/**
 * The column of a {@code FOR SYSTEM_TIME AS OF} whose meaning the file alone does not tell.
 *
 * @param table the table that the column is taken from, when the statement shows it
 * @param name the column
 */
public record TimeColumn(Optional<TableReference> table, String name) {}
