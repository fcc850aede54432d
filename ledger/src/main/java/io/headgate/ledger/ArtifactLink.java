package io.headgate.ledger;

/** How one artifact belongs to another. */
public enum ArtifactLink {
    /** The world that a plan was made on. */
    WORLD_OF_PLAN
}
