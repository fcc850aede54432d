/**
 * Random projects, edits, faults and decisions out of a seed, carried out by the real planner, workflow, activities and ledger on
 * a platform in memory. {@link io.headgate.model.SeedRun} is one seed's story; {@link io.headgate.model.ModelMain} tells stories
 * until its budget is spent. {@code headgate evidence model} starts it as a process of its own.
 *
 * <p>Not here: what must hold ({@code judge}), what strikes ({@code stage}), what is deployed ({@code project}).
 */
@NullMarked
package io.headgate.model;

import org.jspecify.annotations.NullMarked;
