package io.headgate.activities.schedule;

import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlannedTable;
import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.workflows.schedule.FindingKind;
import io.headgate.workflows.schedule.Found;
import io.headgate.workflows.schedule.RunFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan read as a list of what differs between a project and what runs. */
public final class Drift {
    private Drift() {}

    /** Blockers first, then tables in the order of the plan. */
    public static Found of(Plan plan) {
        List<RunFinding> findings = new ArrayList<>();
        plan.blockers().forEach(blocker -> findings.add(blocked(blocker)));
        plan.tables()
                .forEach(table -> findings.add(
                        new RunFinding(FindingKind.DIFFERS, table.table(), action(table) + ": " + table.reason())));
        return Found.of(findings, says(plan));
    }

    private static RunFinding blocked(Blocker blocker) {
        String where = blocker.tables().isEmpty() ? blocker.at() : String.join(", ", blocker.tables());
        return new RunFinding(FindingKind.BLOCKED, where, blocker.message());
    }

    private static String action(PlannedTable table) {
        String statement = word(table.statementAction().name());
        if (table.tableAction() == TableAction.KEEP) {
            return statement;
        }
        String first = word(table.tableAction().name());
        return table.statementAction() == StatementAction.NONE ? first : first + " and " + statement;
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String says(Plan plan) {
        String tables = plan.empty()
                ? "what runs is what the branch says"
                : BranchReader.count(plan.tables().size(), "table") + " would be changed by a rollout";
        return plan.blocked()
                ? tables + ", which " + BranchReader.count(plan.blockers().size(), "blocker") + " would stop"
                : tables;
    }
}
