/** Positions as they are taken from statements that stop. */
@NullMarked
package io.headgate.ledger.position;

import org.jspecify.annotations.NullMarked;
