package io.headgate.model;

/** Temporal's server in memory has lost a decision, and with it the workflow: the story cannot be told to its end. */
final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unanswered(String what) {
        super("the server in memory lost the decision '" + what + "'; this story ends here");
    }
}
