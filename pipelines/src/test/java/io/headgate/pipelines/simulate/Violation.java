package io.headgate.pipelines.simulate;

/** A step did what no step may do: the plan is wrong, whatever the platform would have answered. */
public final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Violation(String message) {
        super(message);
    }
}
