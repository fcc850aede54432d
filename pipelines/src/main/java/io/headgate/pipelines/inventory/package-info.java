/**
 * The files in which the shift_left tool keeps what it knows of a project: {@code inventory.json} and
 * {@code pipeline_definition.json}. Same keys, same order, same path forms, same indentation, so that its readers go on
 * working and a first run shows no difference but corrections.
 *
 * <p>Here: what the files say. Not here: where they are written (the command line does that).
 */
@NullMarked
package io.headgate.pipelines.inventory;

import org.jspecify.annotations.NullMarked;
