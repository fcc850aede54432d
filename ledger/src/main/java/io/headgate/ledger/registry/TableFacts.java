package io.headgate.ledger.registry;

import java.util.Optional;

/**
 * What a project says of a table.
 *
 * @param owner the product that owns it
 * @param kind kind of the table, {@code fact}
 * @param active it is switched on in this environment
 * @param contentHash digest of its DDL and statements
 */
public record TableFacts(String table, String owner, String kind, boolean active, Optional<String> contentHash) {}
