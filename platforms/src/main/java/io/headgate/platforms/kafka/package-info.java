/**
 * Kafka by its own protocol, for whichever adapter is told where it is: topics with their ids and retention, ends, consumer groups;
 * O(1) calls each.
 *
 * <p>Not here: what a topic is to a table, which the adapters say.
 */
@NullMarked
package io.headgate.platforms.kafka;

import org.jspecify.annotations.NullMarked;
