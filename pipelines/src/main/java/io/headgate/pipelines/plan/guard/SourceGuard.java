package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.decide.Decision;
import io.headgate.pipelines.plan.order.PlanDraft;
import java.util.List;

/** A statement is to start and something that it reads is not there, or will be gone. */
final class SourceGuard implements Guard {
    @Override
    public void check(PlanDraft draft, Remarks remarks) {
        for (Node node : draft.acting()) {
            if (starts(node)) {
                node.unit().parents().stream()
                        .filter(parent -> !there(draft, parent))
                        .forEach(parent -> missing(draft, node, parent, remarks));
            }
        }
    }

    private static boolean starts(Node node) {
        boolean statement =
                switch (node.decision().statementAction()) {
                    case NONE, REMOVE -> false;
                    case BOUNCE, RESUME, CARRY_OVER, RESTORE_STATE, REPLAY, START -> true;
                };
        return statement || (node.unit().view() && node.decision().rebuilds());
    }

    private static boolean there(PlanDraft draft, String table) {
        if (draft.landscape().world().exists(table)) {
            return true;
        }
        Decision decision = draft.actingOn(table).map(Node::decision).orElse(null);
        return decision != null
                && (decision.table(table) == TableAction.CREATE
                        || (decision.table(table) == TableAction.RECREATE
                                && decision.statementAction() != StatementAction.REMOVE));
    }

    private static void missing(PlanDraft draft, Node node, String parent, Remarks remarks) {
        boolean project = draft.landscape().unitOf(parent).isPresent();
        remarks.block(
                BlockerCode.MISSING_SOURCE,
                List.of(node.name()),
                node.name() + " reads " + parent + ", which is not on the platform"
                        + (project ? " and not made by this plan" : ""),
                project ? "deploy " + parent + " first" : "create " + parent + ", or correct its name");
    }
}
