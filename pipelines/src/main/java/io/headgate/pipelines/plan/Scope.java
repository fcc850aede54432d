package io.headgate.pipelines.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a table came into a plan. */
public enum Scope {
    /** It is above a table of the plan and not healthy. */
    @JsonProperty("ancestor")
    ANCESTOR,
    /** The user named it. */
    @JsonProperty("target")
    TARGET,
    /** It reads a table that the plan changes. */
    @JsonProperty("descendant")
    DESCENDANT
}
