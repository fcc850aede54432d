/**
 * Who an environment is on Confluent Cloud, and what its tables are called. Not here: speaking to it.
 */
@NullMarked
package io.headgate.platforms.confluent.identity;

import org.jspecify.annotations.NullMarked;
