/**
 * The process that carries rollouts out: a Temporal worker, the HTTP API of the ledger, metrics and health.
 *
 * <p>Here: putting the parts together, starting and stopping them. Not here: what the parts do.
 */
@NullMarked
package io.headgate.worker;

import org.jspecify.annotations.NullMarked;
