package io.headgate.pipelines.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where the SQL of a step comes from; the text itself is looked up by its digest.
 *
 * @param reference the statement's id in the snapshot, or the name of the statement or table in the world
 * @param digest {@code sha256:...} of the text as it stands there
 */
public record SqlSource(Origin origin, String reference, String digest) {
    /** Who wrote the SQL. */
    public enum Origin {
        /** A statement of the snapshot. */
        @JsonProperty("project")
        PROJECT,
        /** The SQL of a statement that the world lists. */
        @JsonProperty("statement")
        STATEMENT,
        /** The DDL of a table that the world lists. */
        @JsonProperty("table")
        TABLE
    }
}
