package io.headgate.workflows.schedule;

/** Read a branch. */
public record BranchOrder(String environment, String schedule, GitPlace git) {}
