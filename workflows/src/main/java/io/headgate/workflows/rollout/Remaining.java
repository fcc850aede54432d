package io.headgate.workflows.rollout;

/**
 * Something that a rollback did not take back.
 *
 * @param step the undo step that failed or was held up by one that did
 * @param what what it would have done, in words
 * @param why why it did not
 * @param type what to type once the cause is gone
 */
public record Remaining(String step, String table, String what, String why, String type) {}
