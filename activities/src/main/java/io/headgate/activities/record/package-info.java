/**
 * The record that steps and plans ask for, kept in the ledger.
 *
 * <p>Here: translation between the records of workflows and steps and those of the ledger. Not here: SQL.
 */
@NullMarked
package io.headgate.activities.record;

import org.jspecify.annotations.NullMarked;
