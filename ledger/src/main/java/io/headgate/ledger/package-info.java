/**
 * The record of everything that Headgate did: what a caller may ask of the ledger, as interfaces and values.
 *
 * <p>Here: {@link Ledger}, its collaborators and their records. Not here: PostgreSQL ({@code store}), HTTP ({@code http}) and
 * a PostgreSQL of our own ({@code embedded}).
 */
@NullMarked
package io.headgate.ledger;

import org.jspecify.annotations.NullMarked;
