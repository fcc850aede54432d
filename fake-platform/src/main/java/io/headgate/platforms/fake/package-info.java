/**
 * A platform in memory, with a switch for every failure: refuse, lose the answer after the effect, hang in PENDING, fail after
 * RUNNING, refuse a savepoint.
 *
 * <p>It keeps rows, so that lost and doubled ones can be counted. It passes the contract that the real adapters pass. Not here:
 * anything that the contract does not ask for.
 */
@NullMarked
package io.headgate.platforms.fake;

import org.jspecify.annotations.NullMarked;
