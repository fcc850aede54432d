package io.headgate.pipelines.page;

/** What a node's shape says. */
public enum Mark {
    /** Not defined in the project. */
    EXTERNAL,
    STATEFUL,
    /** Some fact is guessed. */
    APPROXIMATE,
    VIEW,
    /** Lies on a cycle. */
    CYCLE,
    /** Stands back: the overlay has nothing to say about it. */
    QUIET
}
