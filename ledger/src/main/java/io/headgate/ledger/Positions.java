package io.headgate.ledger;

import io.headgate.ledger.position.PositionKey;
import io.headgate.ledger.position.TakenPositions;
import java.util.List;
import java.util.Optional;

/** How far statements had read when they were stopped: a row per partition, written once. */
public interface Positions {
    /**
     * Writes positions down. What is there already stays as it is; what was not known before is added.
     *
     * @throws io.headgate.pipelines.problem.HeadgateException {@code USAGE} when there is neither a position nor a savepoint
     */
    void take(TakenPositions taken);

    /** What one stop has yielded. */
    Optional<TakenPositions> find(PositionKey key);

    /** Where a rollout stopped a statement, the newest. */
    Optional<TakenPositions> newest(String environment, String rollout, String statement);

    /** All that a rollout has taken, oldest first. */
    List<TakenPositions> ofRollout(String environment, String rollout);

    /** Where the statements of a table were stopped last, whatever rollout did it. */
    Optional<TakenPositions> lastOfTable(String environment, String table);
}
