/**
 * A producer at a chosen rate and a verifier that counts what reached a sink: lost and duplicated, by key.
 *
 * <p>Here: plain Kafka clients and counting. Not here: tables, statements, the lab; it works against any broker.
 */
@NullMarked
package io.headgate.lab.load;

import org.jspecify.annotations.NullMarked;
