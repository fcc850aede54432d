package io.headgate.pipelines.sql;

/** Where a column's values come from. */
public enum ColumnKind {
    PHYSICAL,
    /** {@code METADATA [FROM ...]}, written with the row. */
    METADATA,
    /** {@code METADATA [FROM ...] VIRTUAL}, read only. */
    METADATA_VIRTUAL,
    COMPUTED
}
