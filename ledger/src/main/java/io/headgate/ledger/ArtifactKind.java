package io.headgate.ledger;

/** What an artifact is. */
public enum ArtifactKind {
    SNAPSHOT,
    PLAN,
    WORLD,
    SQL
}
