package io.headgate.workflows.run;

/** A rollout may not begin. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Outcome outcome;

    Refused(Outcome outcome) {
        super(outcome.reason());
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
