package io.headgate.workflows.activity;

/**
 * Asks whether the world has moved under a plan.
 *
 * @param done which steps have had their effect already or are left out, in the plan's order: {@code 1} or {@code 0} each;
 *     what only those touch does not count, what they made is expected
 */
public record StaleOrder(String environment, String rollout, String planDigest, String done) {}
