/**
 * Confluent Cloud for Apache Flink behind the port: {@link io.headgate.platforms.confluent.ConfluentPlatform} and who it is for.
 *
 * <p>The packages below play one role each: {@code http} speaks, {@code statements}, {@code tables}, {@code queries}, {@code
 * pools}, {@code topics} and {@code positions} do what the port's interfaces of these names promise, {@code observe} puts a
 * world together. Not here: what is true of every platform (the port) and what should be done ({@code pipelines}).
 */
@NullMarked
package io.headgate.platforms.confluent;

import org.jspecify.annotations.NullMarked;
