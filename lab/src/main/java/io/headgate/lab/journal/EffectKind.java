package io.headgate.lab.journal;

/** What can happen to the platform. Each is counted when it has really happened. */
public enum EffectKind {
    STATEMENT_CREATED,
    STATEMENT_STOPPED,
    STATEMENT_RESUMED,
    STATEMENT_DELETED,
    TABLE_CREATED,
    TABLE_ALTERED,
    TABLE_DROPPED,
    TOPIC_CREATED,
    TOPIC_DELETED,
    POOL_CREATED,
    POOL_DELETED,
    /** Of a job that no statement of the Statements API is behind, under its id and its name. */
    JOB_STARTED,
    JOB_STOPPED,
    JOB_CANCELLED,
    SAVEPOINT_TAKEN,
    SESSION_OPENED
}
