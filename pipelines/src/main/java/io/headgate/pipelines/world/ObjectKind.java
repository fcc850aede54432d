package io.headgate.pipelines.world;

/** What sort of object the platform holds under a table's name. */
public enum ObjectKind {
    TABLE,
    VIEW,
    MATERIALIZED_TABLE
}
