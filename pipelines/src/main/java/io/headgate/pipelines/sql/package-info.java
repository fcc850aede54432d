/**
 * Facts of one SQL file, read by Flink's own parser, independent of the project that the file lies in.
 *
 * <p>Here: statements, positions, reads, writes, local reasons for state. Not here: which table is external, whether a
 * source is an upsert table, which file belongs to which table; that needs the whole project and lives in {@code snapshot}.
 */
@NullMarked
package io.headgate.pipelines.sql;

import org.jspecify.annotations.NullMarked;
