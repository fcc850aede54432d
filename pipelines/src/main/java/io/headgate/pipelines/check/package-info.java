/**
 * What {@code headgate validate} finds beyond the snapshot's own findings: cycles, names against the convention, file names
 * against their tables.
 *
 * <p>Pure functions from a snapshot to findings. What stands in single files (SQL, configuration) was found by {@code scan}
 * and {@code snapshot}.
 */
@NullMarked
package io.headgate.pipelines.check;

import org.jspecify.annotations.NullMarked;
