/**
 * Answers about the past, with paging.
 *
 * <p>Here: values that come out of the ledger. Not here: what goes into it ({@code execution}).
 */
@NullMarked
package io.headgate.ledger.history;

import org.jspecify.annotations.NullMarked;
