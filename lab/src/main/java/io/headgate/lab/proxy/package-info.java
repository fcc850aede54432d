/**
 * Doors in front of Flink's own REST interfaces: what goes through is struck by faults, written into the journal of requests and
 * counted by effect, like the requests of the Confluent surface.
 *
 * <p>The lab itself never goes through them: a fault for a client must not hurt the engine.
 */
@NullMarked
package io.headgate.lab.proxy;

import org.jspecify.annotations.NullMarked;
