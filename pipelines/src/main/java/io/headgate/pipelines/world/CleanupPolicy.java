package io.headgate.pipelines.world;

/** What Kafka does with the old records of a topic. */
public enum CleanupPolicy {
    DELETE,
    COMPACT,
    COMPACT_DELETE
}
