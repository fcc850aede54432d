/**
 * What the REST surface asks of an engine that runs SQL: the interface, its records, and nothing that knows HTTP or Flink.
 *
 * <p>Here: {@link io.headgate.lab.engine.Engine} and the values that cross it. Not here: phases, labels, resource versions,
 * latency and faults of the surface, nor how an engine does its work.
 */
@NullMarked
package io.headgate.lab.engine;

import org.jspecify.annotations.NullMarked;
