/**
 * Searches for inputs that a reader cannot stand: starts the fuzz targets that lie beside the tests of other modules, and counts.
 *
 * <p>Not here: the targets, and the inputs that each build replays.
 */
@NullMarked
package io.headgate.evidence.fuzz;

import org.jspecify.annotations.NullMarked;
