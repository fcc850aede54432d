package io.headgate.model.stage;

/**
 * One fault, aimed at a step.
 *
 * @param statement the statement of the step, empty when it has none
 * @param times how often it strikes
 */
public record Fault(FaultKind kind, String step, String statement, int times) {
    @Override
    public String toString() {
        return kind + " at " + step + (times > 1 ? " x" + times : "");
    }
}
