package io.headgate.evidence.killmatrix;

import java.util.Locale;

/** Where in a step a blow strikes. */
public enum Moment {
    /** The request that has the effect is on its way. */
    BEFORE_EFFECT,
    /** The platform has done it and has not answered. */
    AFTER_EFFECT,
    /** The worker has the answer; nobody else knows of it. */
    AFTER_ANSWER;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
