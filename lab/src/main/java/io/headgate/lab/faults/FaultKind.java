package io.headgate.lab.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a fault does. */
public enum FaultKind {
    /** Answers with {@code status}: instead of what the request asks for, or, with {@code at} after, when that is done. */
    ANSWER(FaultPoint.REQUEST),
    /** Waits for {@code delay} before the request is looked at. */
    DELAY(FaultPoint.REQUEST),
    /** Closes the connection; the request has no effect. */
    CUT(FaultPoint.REQUEST),
    /** Does what the request asks for, then closes the connection without an answer. */
    LOSE_ANSWER(FaultPoint.REQUEST),
    /** Holds the request until the rule is released, before or after its effect. */
    GATE(FaultPoint.REQUEST),
    /** Leaves the statement in PENDING until the rule is released. */
    HOLD_PENDING(FaultPoint.START),
    /** Leaves the statement in PENDING with POOL_EXHAUSTED until the rule is released. */
    EXHAUST_POOL(FaultPoint.START),
    /** Fails the statement {@code delay} after it became RUNNING. */
    FAIL_RUNNING(FaultPoint.RUNNING),
    /** Shows the statement as DEGRADED {@code delay} after it became RUNNING, until the rule is released. */
    DEGRADE(FaultPoint.RUNNING),
    /** Stops the statement without savepoint: it is STOPPED, and has no offsets. */
    REFUSE_SAVEPOINT(FaultPoint.STOP);

    private final FaultPoint point;

    FaultKind(FaultPoint point) {
        this.point = point;
    }

    public FaultPoint point() {
        return point;
    }

    /** {@code lose-answer}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a label. */
    static Optional<FaultKind> of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }

    /** All labels, for messages. */
    static String labels() {
        return Arrays.stream(values()).map(FaultKind::label).collect(Collectors.joining(", "));
    }
}
