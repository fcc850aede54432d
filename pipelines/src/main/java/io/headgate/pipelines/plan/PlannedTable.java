package io.headgate.pipelines.plan;

import java.util.List;
import java.util.Optional;

/**
 * One line of the plan: a table with an action.
 *
 * @param unit the tables that its statements write, itself included: they are replaced together
 * @param reason one sentence that names the rule and the fact that triggered it
 * @param via the table that led to it, absent for a target
 * @param startPosition where its statements begin to read, for people
 * @param upgradeMode {@code Stateless} or {@code Stateful}
 * @param status phase of its statements as observed, {@code absent} where there is none
 * @param statements old and new names
 * @param leftovers superseded statements that this plan deletes at its end
 * @param pointOfNoReturn some step cannot be taken back without replaying
 * @param rollback how it is undone, one sentence
 */
public record PlannedTable(
        String table,
        String product,
        String layer,
        Scope scope,
        List<String> unit,
        TableAction tableAction,
        StatementAction statementAction,
        String reason,
        Optional<String> via,
        StateFate stateFate,
        DataFate dataFate,
        String startPosition,
        String upgradeMode,
        String status,
        List<PlannedStatement> statements,
        List<String> leftovers,
        Optional<String> computePool,
        boolean pointOfNoReturn,
        String rollback) {
    public PlannedTable {
        unit = List.copyOf(unit);
        statements = List.copyOf(statements);
        leftovers = List.copyOf(leftovers);
    }
}
