/**
 * {@code INFORMATION_SCHEMA}: its views over an engine's tables, and the small part of SELECT that may be asked of them. Not here: how
 * the statement that asks is run.
 */
@NullMarked
package io.headgate.lab.informationschema;

import org.jspecify.annotations.NullMarked;
