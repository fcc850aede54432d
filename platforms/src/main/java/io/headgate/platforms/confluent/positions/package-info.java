/**
 * How far tables reach and statements have read, as far as Confluent Cloud tells.
 */
@NullMarked
package io.headgate.platforms.confluent.positions;

import org.jspecify.annotations.NullMarked;
