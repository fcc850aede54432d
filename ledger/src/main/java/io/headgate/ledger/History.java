package io.headgate.ledger;

import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.ledger.history.HistoryQuery;
import io.headgate.ledger.history.Page;
import io.headgate.ledger.history.RolloutDetail;
import io.headgate.ledger.history.RolloutSummary;
import io.headgate.ledger.history.StatementOwner;
import io.headgate.ledger.history.TouchedBy;
import java.util.List;
import java.util.Optional;

/** Questions about the past. */
public interface History {
    /** Rollouts, newest first. */
    Page<RolloutSummary> rollouts(HistoryQuery query);

    /** One rollout with its tables and steps. */
    Optional<RolloutDetail> rollout(String environment, String rollout);

    /** What a rollout has touched: every object once per step that did, oldest first. */
    List<TouchedBy> touched(String environment, String rollout);

    /** The rollout that started or resumed a statement, the newest where several did. */
    Optional<StatementOwner> owner(String environment, String statement);

    /** The newest thing that a rollout touched under a table's name with a finished step of this kind. */
    Optional<TouchedObjects> lastTouched(
            String environment, String rollout, io.headgate.pipelines.plan.StepKind kind, String name);
}
