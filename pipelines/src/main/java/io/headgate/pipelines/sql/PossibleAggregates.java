package io.headgate.pipelines.sql;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUnresolvedFunction;

/**
 * Finds the functions of the user's own that may be aggregates of a select without GROUP BY.
 *
 * <p>SQL itself decides most cases: a column that stands outside of every such function ({@code SELECT id, mask(name)}) would
 * be an error beside an aggregate, so none of them is one. Only where each column is wrapped ({@code SELECT total(amount)})
 * nothing tells, and both readings are legal.
 */
final class PossibleAggregates {
    private final List<SqlCall> calls = new ArrayList<>();
    private boolean columnOutside;

    private PossibleAggregates() {}

    /** The calls in doubt, in the order of the text; none where a column proves that all of them are scalar. */
    static List<SqlCall> of(SqlSelect select) {
        if (select.getFrom() == null || select.getGroup() != null) {
            return List.of();
        }
        PossibleAggregates search = new PossibleAggregates();
        select.getSelectList().forEach(item -> search.look(item, false));
        return search.columnOutside ? List.of() : List.copyOf(search.calls);
    }

    private void look(SqlNode node, boolean wrapped) {
        if (node instanceof SqlIdentifier) {
            columnOutside |= !wrapped;
        } else if (node instanceof SqlNodeList list) {
            list.stream().filter(item -> item != null).forEach(item -> look(item, wrapped));
        } else if (node instanceof SqlCall call) {
            call(call, wrapped);
        }
    }

    private void call(SqlCall call, boolean wrapped) {
        if (call.getKind() == SqlKind.AS) {
            look(call.operand(0), wrapped);
            return;
        }
        if (call.getKind().belongsTo(SqlKind.QUERY) || call.getKind() == SqlKind.OVER) {
            return;
        }
        boolean inside = wrapped || Aggregates.isAggregate(call);
        if (isUsersOwn(call)) {
            calls.add(call);
            inside = true;
        }
        for (SqlNode operand : call.getOperandList()) {
            if (operand != null) {
                look(operand, inside);
            }
        }
    }

    private static boolean isUsersOwn(SqlCall call) {
        return call.getOperator() instanceof SqlUnresolvedFunction
                && !Aggregates.isAggregate(call)
                && !ScalarFunctions.isBuiltIn(call.getOperator().getName());
    }
}
