/** Runs of schedules as they are written down. */
@NullMarked
package io.headgate.ledger.schedule;

import org.jspecify.annotations.NullMarked;
