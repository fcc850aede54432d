package io.headgate.pipelines.plan;

/** What happens to the table itself, weakest first. */
public enum TableAction {
    KEEP,
    ALTER,
    CREATE,
    RECREATE,
    DROP
}
