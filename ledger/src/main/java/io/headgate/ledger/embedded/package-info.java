/**
 * A PostgreSQL of our own for laptops and tests: durable, on the loopback, in one folder.
 *
 * <p>Here: starting, adopting and stopping the server. Not here: what is in its database.
 */
@NullMarked
package io.headgate.ledger.embedded;

import org.jspecify.annotations.NullMarked;
