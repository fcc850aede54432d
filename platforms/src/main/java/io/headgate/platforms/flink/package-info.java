/**
 * Open-source Flink with Kafka: the adapter that speaks to the SQL Gateway, the JobManager and Kafka.
 *
 * <p>Here: its settings and what ties the parts together. Not here: the parts, each in a package of its own: {@code gateway},
 * {@code jobmanager} and {@code kafka} speak to the services, {@code savepoint} and {@code store} know the folder of savepoints,
 * {@code statements}, {@code tables}, {@code positions}, {@code queries} and {@code observe} are the port's collaborators.
 */
@NullMarked
package io.headgate.platforms.flink;

import org.jspecify.annotations.NullMarked;
