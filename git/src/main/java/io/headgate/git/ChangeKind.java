package io.headgate.git;

/** What became of a file since a revision. */
public enum ChangeKind {
    ADDED,
    MODIFIED,
    DELETED
}
