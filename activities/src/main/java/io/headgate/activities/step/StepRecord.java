package io.headgate.activities.step;

import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.world.Ownership;
import io.headgate.platforms.EffectKey;
import io.headgate.workflows.activity.StepOrder;
import java.util.Optional;
import java.util.Set;

/** What steps write down and look up. Every method may be called again with the same arguments. */
public interface StepRecord {
    /** Fails as CONFLICT when the lease is held by somebody else by now. */
    void requireLease(StepOrder order);

    void begun(StepOrder order, EffectKey key);

    void ended(StepOrder order, EffectKey key, StepEnd end);

    /** The bounded statement of the step's table has run to its end. */
    void completed(StepOrder order);

    void failed(StepOrder order, EffectKey key, String kind, String says);

    /** Positions of a stop, once per epoch; never replaced by none. */
    void positions(StepOrder order, Taken taken);

    /** Where this rollout stopped a statement, the newest. */
    Optional<Taken> positionsOf(String environment, String rollout, String statement);

    /** The uid of the statement that this rollout started or resumed under a name. */
    Optional<String> startedUid(String environment, String rollout, String statement);

    /** What this rollout made under a table's name, by its DDL or by a statement that defines it; the newest. */
    Optional<TouchedObjects> made(String environment, String rollout, String table);

    /** The topic that this rollout dropped under a table's name, the newest. */
    Optional<String> droppedTopic(String environment, String rollout, String table);

    /** A statement serves its tables from now on. */
    void serves(StepOrder order, InService serving);

    /**
     * A statement in service.
     *
     * @param additions what was added to the project's SQL and properties
     * @param replaced statements that no longer serve
     */
    record InService(
            String table,
            String statement,
            String uid,
            int generation,
            Set<Ownership.Addition> additions,
            Set<String> replaced) {
        public InService {
            additions = Set.copyOf(additions);
            replaced = Set.copyOf(replaced);
        }
    }
}
