/**
 * The ledger in PostgreSQL: one class per collaborator, SQL inside, migrations beside it as resources.
 *
 * <p>Here: transactions, SQL and the connection pool. Not here: who may ask (HTTP) and where PostgreSQL comes from.
 */
@NullMarked
package io.headgate.ledger.store;

import org.jspecify.annotations.NullMarked;
