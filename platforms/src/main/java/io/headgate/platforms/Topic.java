package io.headgate.platforms;

import io.headgate.pipelines.world.Retention;

/**
 * A Kafka topic.
 *
 * @param id an id that a topic made again under the name does not share
 */
public record Topic(String name, String id, int partitions, Retention retention) {}
