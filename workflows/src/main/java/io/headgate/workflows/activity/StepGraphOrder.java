package io.headgate.workflows.activity;

/**
 * Asks for a page of steps.
 *
 * @param from index of the first
 * @param size how many at most
 */
public record StepGraphOrder(String environment, String planDigest, int from, int size) {}
