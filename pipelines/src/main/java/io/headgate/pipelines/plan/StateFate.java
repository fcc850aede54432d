package io.headgate.pipelines.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of the state of a table's statements. */
public enum StateFate {
    @JsonProperty("kept")
    KEPT,
    @JsonProperty("carried")
    CARRIED,
    @JsonProperty("rebuilt")
    REBUILT,
    @JsonProperty("empty")
    EMPTY,
    @JsonProperty("none")
    NONE
}
