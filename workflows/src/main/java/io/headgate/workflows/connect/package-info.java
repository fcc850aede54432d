/**
 * How a process finds Temporal: address, namespace, the client profile of the standard tools, the key of the payloads. The same
 * for workers and for whoever starts rollouts. What is started over a connection lives in {@code start}.
 */
@NullMarked
package io.headgate.workflows.connect;

import org.jspecify.annotations.NullMarked;
