package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.Scope;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.TableAction;
import java.util.List;

/** What a decision may not do: change an ancestor that nobody named, or touch a table under {@code --dml-only}. */
public final class Limits {
    private Limits() {}

    static Decision apply(Situation situation, Decision decision) {
        if (situation.scope() == Scope.ANCESTOR && !situation.forced() && !onlyBringsUp(decision)) {
            return ancestor(situation, decision);
        }
        return tables(situation, decision);
    }

    /** What {@code --dml-only} leaves of a decision. */
    public static Decision tables(Situation situation, Decision decision) {
        boolean touchesTables = decision.tables().values().stream().anyMatch(action -> action != TableAction.KEEP);
        return situation.options().dmlOnly() && touchesTables ? dmlOnly(situation, decision) : decision;
    }

    /** CREATE, START and RESUME. */
    private static boolean onlyBringsUp(Decision decision) {
        boolean tables = decision.tables().values().stream().allMatch(Limits::bringsUp);
        return tables && decision.slots().stream().map(SlotAction::action).allMatch(Limits::bringsUp);
    }

    private static boolean bringsUp(TableAction action) {
        return switch (action) {
            case KEEP, CREATE -> true;
            case ALTER, RECREATE, DROP -> false;
        };
    }

    private static boolean bringsUp(StatementAction action) {
        return switch (action) {
            case NONE, START, RESUME -> true;
            case BOUNCE, CARRY_OVER, RESTORE_STATE, REPLAY, REMOVE -> false;
        };
    }

    private static Decision ancestor(Situation situation, Decision decision) {
        String name = situation.unit().name();
        return Decision.blocked(
                situation.unit(),
                decision.reason(),
                Blocker.of(
                        BlockerCode.NEEDS_ANCESTOR_CHANGE,
                        situation.unit().tableNames(),
                        "ancestor " + name + " is not healthy and needs more than to be started: " + decision.reason(),
                        "name " + name + " in the request too, or use --force-ancestors"));
    }

    private static Decision dmlOnly(Situation situation, Decision decision) {
        String what = "--dml-only forbids to " + decision.tableAction() + " "
                + String.join(", ", situation.unit().tableNames());
        return Decision.blocked(
                situation.unit(),
                decision.reason(),
                Blocker.of(
                        BlockerCode.UNSUPPORTED,
                        List.copyOf(situation.unit().tableNames()),
                        what + ": " + decision.reason(),
                        "leave --dml-only out"));
    }
}
