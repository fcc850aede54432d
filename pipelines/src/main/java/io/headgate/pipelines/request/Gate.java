package io.headgate.pipelines.request;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a table must be before the statements that read it start. */
public enum Gate {
    /** It exists. */
    @JsonProperty("exists")
    EXISTS,
    /** Its statement is verified. */
    @JsonProperty("running")
    RUNNING,
    /** Its statement has caught up with its own sources. */
    @JsonProperty("caught-up")
    CAUGHT_UP
}
