package io.headgate.workflows.engine;

import io.headgate.workflows.rollout.Refusal;

/** A decision makes no sense now. The message is for the person who decided. */
public final class DecisionRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    public DecisionRefused(Refusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
