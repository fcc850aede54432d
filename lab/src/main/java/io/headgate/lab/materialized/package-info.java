/**
 * Materialized tables: a table and the query that fills it, as one thing that evolves. Stands between the surface and an engine, which
 * sees an ordinary table and an ordinary streaming INSERT. Not here: what an engine does with them.
 */
@NullMarked
package io.headgate.lab.materialized;

import org.jspecify.annotations.NullMarked;
