/**
 * The ledger's HTTP API.
 *
 * <p>Here: routes, tokens, sizes, errors as JSON. Not here: what the answers mean; that is {@code io.headgate.ledger}.
 */
@NullMarked
package io.headgate.ledger.http;

import org.jspecify.annotations.NullMarked;
