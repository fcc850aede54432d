/**
 * Statements whose rows somebody reads: those of people, and those that ask {@code INFORMATION_SCHEMA}.
 */
@NullMarked
package io.headgate.platforms.confluent.queries;

import org.jspecify.annotations.NullMarked;
