/**
 * Topics and consumer groups through Kafka REST. Not here: what tables say of their topics ({@code tables}).
 */
@NullMarked
package io.headgate.platforms.confluent.topics;

import org.jspecify.annotations.NullMarked;
