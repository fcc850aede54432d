package io.headgate.workflows.rollout;

import io.headgate.pipelines.config.Policies.OnFailure;

/**
 * That a rollout is to end before its steps are done.
 *
 * @param how roll back or abort
 * @param reason who or what wanted it and why, one sentence
 */
public record Verdict(OnFailure how, String reason) {
    public Verdict {
        if (how == OnFailure.PAUSE) {
            throw new IllegalArgumentException("a pause ends nothing");
        }
    }
}
