/** Decisions of people as they are written down. */
@NullMarked
package io.headgate.ledger.audit;

import org.jspecify.annotations.NullMarked;
