/**
 * The client of the SQL Gateway: sessions that are opened again when they are lost, statements, pages of results, refusals.
 *
 * <p>Not here: what the statements say.
 */
@NullMarked
package io.headgate.platforms.flink.gateway;

import org.jspecify.annotations.NullMarked;
