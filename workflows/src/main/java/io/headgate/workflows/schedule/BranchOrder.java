package io.headgate.workflows.schedule;

/**
 * Read a branch.
 *
 * @param compare with the last snapshot of the schedule
 */
public record BranchOrder(String environment, String schedule, GitPlace git, boolean compare) {}
