package io.headgate.ledger.position;

/**
 * One stop of one statement.
 *
 * @param uid the platform's id of the statement
 */
public record PositionKey(String environment, String rollout, String step, int epoch, String statement, String uid) {
    public PositionKey {
        if (step.isEmpty() || statement.isEmpty() || epoch < 1) {
            throw new IllegalArgumentException("not a stop: '" + step + "' of '" + statement + "', epoch " + epoch);
        }
    }
}
