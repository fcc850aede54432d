package io.headgate.workflows.schedule;

/**
 * Write inventory and metadata of a commit again, and commit them.
 *
 * @param commit the commit that was read
 * @param target the branch that gets them
 */
public record CommitOrder(String schedule, GitPlace git, String commit, String target) {}
