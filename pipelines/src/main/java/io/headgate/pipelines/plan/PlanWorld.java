package io.headgate.pipelines.plan;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The world that a plan was made against.
 *
 * @param digest digest of its identity: ids, topic ids, SQL, stopped flags
 * @param observedAt when it was observed; no part of the plan's digest
 */
public record PlanWorld(
        String digest,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String observedAt) {}
