package io.headgate.pipelines.plan;

/**
 * The project that a plan was made from.
 *
 * @param commit the commit that was read, empty outside of Git
 * @param dirty files differ from that commit
 */
public record PlanProject(String name, String commit, boolean dirty) {}
