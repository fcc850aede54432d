package io.headgate.ledger;

import io.headgate.ledger.execution.RolloutEnded;
import io.headgate.ledger.execution.RolloutStart;
import io.headgate.ledger.execution.StepEnded;
import io.headgate.ledger.execution.StepStart;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes down what runs, as a tree: rollout, tables, steps. Start and end of an execution are the same execution for the same
 * (workflow, run, step, epoch), however often they are told.
 */
public interface Executions {
    /**
     * A rollout id that nobody had before, {@code <yyyymmdd>-<commit>-<n>}; n rises per environment.
     *
     * @param commit short hash of the commit, {@code none} where there is none
     */
    String newRolloutId(String environment, LocalDate day, String commit);

    /**
     * A rollout begins, or goes on as another run of the same workflow.
     *
     * @throws io.headgate.pipelines.problem.HeadgateException {@code ALREADY_EXISTS} when the id was used by another workflow,
     *     for another plan, or has ended
     */
    void startRollout(RolloutStart start);

    /** A rollout ends; the first end stays. */
    void endRollout(RolloutEnded end);

    /** A step begins; its table's execution begins with the first of its steps. */
    void startStep(StepStart start);

    /** A step ends; one that never began is written down whole. The first end stays. */
    void endStep(StepEnded end);

    /** Many ends at once, all or none: steps that were skipped or blocked. */
    void endSteps(List<StepEnded> ends);
}
