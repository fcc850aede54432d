/**
 * The port to what runs Flink SQL: {@link io.headgate.platforms.FlinkPlatform}, its collaborators, their orders and answers.
 *
 * <p>Here: what the deployer may ask of any platform. Records go in, records come out; every effect carries its key, is looked
 * up before it is repeated, and its failures say whether repeating may help. Not here: how a platform is spoken to (the
 * adapters {@code confluent} and {@code flink}), and what should be done ({@code pipelines}).
 */
@NullMarked
package io.headgate.platforms;

import org.jspecify.annotations.NullMarked;
