/**
 * What is written down when rollouts and steps begin and end.
 *
 * <p>Here: values that go into the ledger. Not here: what comes out of it ({@code history}).
 */
@NullMarked
package io.headgate.ledger.execution;

import org.jspecify.annotations.NullMarked;
