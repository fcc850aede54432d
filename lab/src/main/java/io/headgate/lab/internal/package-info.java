/**
 * The only place that touches classes of Flink and Kafka which are not a public API.
 *
 * <p>Why they are needed: neither project offers an embeddable server. {@code KafkaRaftServer} and {@code Formatter} are
 * what the start scripts of Kafka call; {@code MiniCluster}, {@code SqlGateway} and {@code SessionManager} are what those
 * of Flink call; {@code KafkaDynamicSource} is the only source of upsert tables, and it can start at a chosen offset
 * although its factory never lets it; the {@code _metadata} of a savepoint is the only exact record of the positions at
 * which a statement stopped. All of them may change in any release, so the versions are pinned in the root pom and an
 * upgrade is finished when this package compiles and its tests pass.
 *
 * <p>Everything here is thin: a wrapper with a name of ours and values of ours in its signature. Decisions live outside.
 */
@NullMarked
package io.headgate.lab.internal;

import org.jspecify.annotations.NullMarked;
