/**
 * Kafka as the adapter sees it: topics with their ids and retention, ends, consumer groups; O(1) calls each.
 *
 * <p>Not here: what a topic is to a table ({@code tables}).
 */
@NullMarked
package io.headgate.platforms.flink.kafka;

import org.jspecify.annotations.NullMarked;
