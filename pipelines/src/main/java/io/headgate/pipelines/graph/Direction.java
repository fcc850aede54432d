package io.headgate.pipelines.graph;

/** Which way to follow the edges. */
public enum Direction {
    /** To parents: what a table reads. */
    UP,
    /** To children: what reads a table. */
    DOWN
}
