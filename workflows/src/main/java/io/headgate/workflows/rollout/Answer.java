package io.headgate.workflows.rollout;

/**
 * What a decision led to.
 *
 * @param id id of the decision
 * @param says one sentence for the person who decided
 * @param phase the phase after it
 */
public record Answer(String id, String says, RolloutPhase phase) {}
