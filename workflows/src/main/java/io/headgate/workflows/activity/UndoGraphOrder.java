package io.headgate.workflows.activity;

/**
 * Asks for a page of undo steps.
 *
 * @param done which steps of the plan have had their effect, in the plan's order: {@code 1} or {@code 0} each
 * @param from index of the first undo step
 * @param size how many at most
 */
public record UndoGraphOrder(String environment, String planDigest, String done, int from, int size) {}
