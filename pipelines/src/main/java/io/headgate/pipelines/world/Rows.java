package io.headgate.pipelines.world;

/** Whether a table holds rows, as far as somebody looked. */
public enum Rows {
    SOME,
    NONE,
    UNKNOWN
}
