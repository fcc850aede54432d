/** Leases: who may change which tables now. */
@NullMarked
package io.headgate.ledger.lease;

import org.jspecify.annotations.NullMarked;
