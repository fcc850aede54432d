/**
 * SQL as adapters have to change it before they submit it.
 *
 * <p>Here: hints that say where a statement begins to read, put into the project's text at positions that the parser gives; and
 * clauses of ALTER TABLE, with whether a table shows them already. Not here: speaking to a platform (the adapters), and telling what differs from the project (the planner's comparison, which takes
 * these hints away again).
 */
@NullMarked
package io.headgate.platforms.sql;

import org.jspecify.annotations.NullMarked;
