/**
 * The picture of a finished plan: the project's graph seen through what the plan does to each table.
 *
 * <p>Here: what is said of each table, in which colour. Not here: layout and HTML ({@code page}), text ({@code print}).
 */
@NullMarked
package io.headgate.pipelines.plan.picture;

import org.jspecify.annotations.NullMarked;
