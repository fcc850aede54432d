package io.headgate.workflows.activity;

/** Gives a lease back. */
public record LeaseRelease(String environment, String rollout, String workflowId, long fence) {}
