package io.headgate.pipelines.snapshot;

/** Which kinds of changes a table carries. */
public enum Changelog {
    APPEND,
    UPSERT,
    RETRACT;

    /** Whether rows are only ever added. */
    public boolean appendOnly() {
        return switch (this) {
            case APPEND -> true;
            case UPSERT, RETRACT -> false;
        };
    }
}
