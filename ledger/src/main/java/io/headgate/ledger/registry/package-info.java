/** The registry of pipelines: tables with their owner and the statement in service. */
@NullMarked
package io.headgate.ledger.registry;

import org.jspecify.annotations.NullMarked;
