package io.headgate.ledger.store;

import io.headgate.ledger.execution.ExecutionKey;
import io.headgate.ledger.execution.RolloutStart;
import io.headgate.ledger.execution.StepEnded;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Adds executions to the tree, each in the transaction that adds its rows to the closure. */
final class ExecutionTree {
    private ExecutionTree() {}

    /** False when the rollout is there already. */
    static boolean addRollout(Handle handle, RolloutStart start) {
        Optional<Long> added = handle.createQuery("""
                        insert into execution (kind, environment, rollout, workflow_id, run_id, started_at,
                                               plan_digest, plan_kind, commit_hash, requested_by)
                        values ('ROLLOUT', :environment, :rollout, :workflow, :run, :at, :plan, :kind, :commit, :by)
                        on conflict (environment, rollout) where kind = 'ROLLOUT' do nothing
                        returning id""")
                .bind("environment", start.environment())
                .bind("rollout", start.rollout())
                .bind("workflow", start.workflowId())
                .bind("run", start.runId())
                .bind("at", start.at())
                .bind("plan", start.planDigest())
                .bind("kind", start.kind())
                .bind("commit", start.commit())
                .bind("by", start.requestedBy())
                .mapTo(Long.class)
                .findOne();
        added.ifPresent(id -> closeRoot(handle, id));
        return added.isPresent();
    }

    /** Does nothing when the step is there already. */
    static void addStep(Handle handle, ExecutionKey key, StepKind kind, Instant at) {
        long root = rollout(handle, key.environment(), key.rollout());
        Optional<Long> added = handle.createQuery("""
                        insert into execution (kind, environment, rollout, workflow_id, run_id, step_id, table_name,
                                               step_kind, undo, epoch, started_at)
                        values ('STEP', :environment, :rollout, :workflow, :run, :step, :table, :kind, :undo, :epoch, :at)
                        on conflict (workflow_id, run_id, step_id, undo, epoch) where kind = 'STEP' do nothing
                        returning id""")
                .bind("environment", key.environment())
                .bind("rollout", key.rollout())
                .bind("workflow", key.workflowId())
                .bind("run", key.runId())
                .bind("step", key.step())
                .bind("table", key.table())
                .bind("kind", kind.name())
                .bind("undo", key.undo())
                .bind("epoch", key.epoch())
                .bind("at", at)
                .mapTo(Long.class)
                .findOne();
        if (added.isPresent()) {
            long parent = key.table()
                    .map(table -> table(handle, key, table, root, at))
                    .orElse(root);
            close(handle, added.get(), parent);
        }
    }

    /** The first end stays, but what failed may still turn out to be done. */
    static void endStep(Handle handle, StepEnded ended) {
        ExecutionKey key = ended.key();
        handle.createUpdate("""
                        update execution
                        set ended_at = :at, outcome = :outcome, attempts = :attempts, message = :message,
                            statement = coalesce(:statement, statement), statement_uid = coalesce(:uid, statement_uid),
                            touched_table = coalesce(:table, touched_table), table_id = coalesce(:tableId, table_id),
                            topic_id = coalesce(:topicId, topic_id)
                        where kind = 'STEP' and workflow_id = :workflow and run_id = :run and step_id = :step
                          and undo = :undo and epoch = :epoch
                          and (ended_at is null or (outcome = 'FAILED' and :outcome = 'DONE'))""")
                .bind("at", ended.at())
                .bind("outcome", ended.outcome())
                .bind("attempts", ended.attempts())
                .bind("message", ended.message())
                .bind("statement", ended.touched().statement())
                .bind("uid", ended.touched().statementUid())
                .bind("table", ended.touched().table())
                .bind("tableId", ended.touched().tableId())
                .bind("topicId", ended.touched().topicId())
                .bind("workflow", key.workflowId())
                .bind("run", key.runId())
                .bind("step", key.step())
                .bind("undo", key.undo())
                .bind("epoch", key.epoch())
                .execute();
    }

    /** The root of a rollout's tree. */
    static long rollout(Handle handle, String environment, String rollout) {
        return handle.createQuery("""
                        select id from execution
                        where kind = 'ROLLOUT' and environment = :environment and rollout = :rollout""")
                .bind("environment", environment)
                .bind("rollout", rollout)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.USAGE,
                        "the ledger knows no rollout " + rollout + " in environment " + environment,
                        "look for it with headgate history"));
    }

    private static long table(Handle handle, ExecutionKey key, String table, long root, Instant at) {
        Optional<Long> added = handle.createQuery("""
                        insert into execution (kind, environment, rollout, workflow_id, run_id, table_name, started_at)
                        values ('TABLE', :environment, :rollout, :workflow, :run, :table, :at)
                        on conflict (environment, rollout, table_name) where kind = 'TABLE' do nothing
                        returning id""")
                .bind("environment", key.environment())
                .bind("rollout", key.rollout())
                .bind("workflow", key.workflowId())
                .bind("run", key.runId())
                .bind("table", table)
                .bind("at", at)
                .mapTo(Long.class)
                .findOne();
        added.ifPresent(id -> close(handle, id, root));
        return added.orElseGet(() -> handle.createQuery("""
                        select id from execution where kind = 'TABLE' and environment = :environment
                          and rollout = :rollout and table_name = :table""")
                .bind("environment", key.environment())
                .bind("rollout", key.rollout())
                .bind("table", table)
                .mapTo(Long.class)
                .one());
    }

    private static void closeRoot(Handle handle, long id) {
        handle.createUpdate("insert into execution_tree (ancestor, descendant, depth) values (:id, :id, 0)")
                .bind("id", id)
                .execute();
    }

    private static void close(Handle handle, long id, long parent) {
        closeRoot(handle, id);
        handle.createUpdate("""
                        insert into execution_tree (ancestor, descendant, depth)
                        select ancestor, :id, depth + 1 from execution_tree where descendant = :parent""").bind("id", id).bind("parent", parent).execute();
    }
}
