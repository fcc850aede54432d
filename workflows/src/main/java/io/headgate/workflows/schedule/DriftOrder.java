package io.headgate.workflows.schedule;

/**
 * Read a plan as a list of what differs.
 *
 * @param plan its digest
 */
public record DriftOrder(String environment, String plan) {}
