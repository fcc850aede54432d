package io.headgate.workflows.activity;

/**
 * Asks for the tables of a plan: exclusive where it writes, stops, alters or drops, shared where it reads.
 *
 * @param workflowId the holder, across all its runs
 */
public record LeaseOrder(String environment, String rollout, String planDigest, String workflowId) {}
