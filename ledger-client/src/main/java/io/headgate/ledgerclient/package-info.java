/**
 * The ledger as a command sees it, over HTTP.
 *
 * <p>Here: the client and the records that it reads. Not here: the ledger itself.
 */
@NullMarked
package io.headgate.ledgerclient;

import org.jspecify.annotations.NullMarked;
