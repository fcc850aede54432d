/** Tokens and roles of the HTTP API. */
@NullMarked
package io.headgate.ledger.token;

import org.jspecify.annotations.NullMarked;
