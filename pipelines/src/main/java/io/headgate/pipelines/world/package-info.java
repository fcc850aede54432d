/**
 * What was observed of an environment at one moment: tables, statements, positions, pools, and what its platform can do.
 *
 * <p>Here: the records, their JSON file and their identity. Not here: observing (adapters fill these records) and deciding
 * ({@code plan}). Names of tables are plain when they lie in the environment's own catalog and database, else dotted.
 */
@NullMarked
package io.headgate.pipelines.world;

import org.jspecify.annotations.NullMarked;
