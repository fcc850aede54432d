/**
 * Rollouts from the command line: started, followed, decided on, looked up.
 *
 * <p>Here: a client of Temporal and of the ledger. Never here: a platform; only workers touch one.
 */
@NullMarked
package io.headgate.cli.rollout;

import org.jspecify.annotations.NullMarked;
