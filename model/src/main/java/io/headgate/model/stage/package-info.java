/** Where a seed plays: Temporal in memory, a real ledger, the platform in memory, and what strikes between them. */
@NullMarked
package io.headgate.model.stage;

import org.jspecify.annotations.NullMarked;
