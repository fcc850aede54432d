/**
 * How far tables reach and statements have read.
 *
 * <p>Not here: positions of statements that have stopped ({@code statements}).
 */
@NullMarked
package io.headgate.platforms.flink.positions;

import org.jspecify.annotations.NullMarked;
