package io.headgate.workflows.activity;

/**
 * Heartbeat of a step: what it waits for. The attempt and the latest failure stand beside it in Temporal's list of pending
 * activities.
 *
 * @param step id of the step
 * @param says what it waits for, a few words
 */
public record StepNews(String step, String says) {}
