package io.headgate.ledger.store;

import io.headgate.ledger.Executions;
import io.headgate.ledger.execution.RolloutEnded;
import io.headgate.ledger.execution.RolloutStart;
import io.headgate.ledger.execution.StepEnded;
import io.headgate.ledger.execution.StepStart;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Executions in their tables. */
final class PostgresExecutions implements Executions {
    private final Database database;

    PostgresExecutions(Database database) {
        this.database = database;
    }

    @Override
    public String newRolloutId(String environment, LocalDate day, String commit) {
        long number = database.transact(handle -> handle.createQuery("""
                        insert into rollout_number (environment, last) values (:environment, 1)
                        on conflict (environment) do update set last = rollout_number.last + 1
                        returning last""")
                .bind("environment", environment)
                .mapTo(Long.class)
                .one());
        return day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + commit + "-" + number;
    }

    @Override
    public void startRollout(RolloutStart start) {
        database.run(handle -> {
            if (!ExecutionTree.addRollout(handle, start)) {
                goOn(handle, start);
            }
        });
    }

    /** The rollout is there already: it must be this one. */
    private static void goOn(Handle handle, RolloutStart start) {
        int same = handle.createUpdate("""
                        update execution set run_id = :run
                        where kind = 'ROLLOUT' and environment = :environment and rollout = :rollout
                          and workflow_id = :workflow and plan_digest = :plan and (ended_at is null or run_id = :run)""")
                .bind("run", start.runId())
                .bind("environment", start.environment())
                .bind("rollout", start.rollout())
                .bind("workflow", start.workflowId())
                .bind("plan", start.planDigest())
                .execute();
        if (same == 0) {
            throw new HeadgateException(
                    FailureCode.ALREADY_EXISTS,
                    "the rollout id " + start.rollout() + " is used already in environment " + start.environment(),
                    "start a new rollout, which gets an id of its own");
        }
    }

    @Override
    public void endRollout(RolloutEnded ended) {
        database.run(handle -> {
            handle.createUpdate("""
                            update execution set ended_at = :at, outcome = :outcome, message = :message
                            where kind = 'ROLLOUT' and environment = :environment and rollout = :rollout
                              and ended_at is null""")
                    .bind("at", ended.at())
                    .bind("outcome", ended.outcome())
                    .bind("message", ended.message())
                    .bind("environment", ended.environment())
                    .bind("rollout", ended.rollout())
                    .execute();
            ExecutionTree.rollout(handle, ended.environment(), ended.rollout());
        });
    }

    @Override
    public void startStep(StepStart start) {
        database.run(handle -> ExecutionTree.addStep(handle, start.key(), start.kind(), start.at()));
    }

    @Override
    public void endStep(StepEnded ended) {
        endSteps(List.of(ended));
    }

    @Override
    public void endSteps(List<StepEnded> ends) {
        database.run(handle -> ends.forEach(ended -> {
            ExecutionTree.addStep(handle, ended.key(), ended.kind(), ended.at());
            ExecutionTree.endStep(handle, ended);
        }));
    }
}
