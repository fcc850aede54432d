/** Kafka REST v3 over an engine's topics, with its own form of errors. */
@NullMarked
package io.headgate.lab.kafkarest;

import org.jspecify.annotations.NullMarked;
