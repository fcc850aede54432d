package io.headgate.pipelines.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of the rows of a table. */
public enum DataFate {
    @JsonProperty("kept")
    KEPT,
    @JsonProperty("continues exactly")
    CONTINUES_EXACTLY,
    @JsonProperty("converges")
    CONVERGES,
    @JsonProperty("rebuilt")
    REBUILT,
    @JsonProperty("lost")
    LOST
}
