package io.headgate.pipelines.request;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a plan is for. */
public enum PlanKind {
    @JsonProperty("deploy")
    DEPLOY,
    @JsonProperty("undeploy")
    UNDEPLOY,
    /** Takes a finished rollout back; made from that rollout, never from a request. */
    @JsonProperty("rollback")
    ROLLBACK
}
