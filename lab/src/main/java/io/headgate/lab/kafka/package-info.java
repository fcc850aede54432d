/**
 * A Kafka broker with its controller in this process, and what the lab asks of topics.
 *
 * <p>Here: the broker's settings and life, topics, positions, lag. Not here: Kafka's own server classes, which are not a
 * public API and live behind {@code io.headgate.lab.internal}.
 */
@NullMarked
package io.headgate.lab.kafka;

import org.jspecify.annotations.NullMarked;
