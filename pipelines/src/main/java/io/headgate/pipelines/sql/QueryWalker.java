package io.headgate.pipelines.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlMatchRecognize;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlPivot;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSnapshot;
import org.apache.calcite.sql.SqlUnpivot;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.jspecify.annotations.Nullable;

/**
 * Walks a query of the parser once, knows what is a table, a name of WITH, a function or an expression, and tells
 * {@link QueryListener}s. Long chains (AND, UNION ALL, joins) are walked by loops, only real nesting recurses.
 */
final class QueryWalker {
    /** Operators over whole queries; under any other a query is one value. */
    private static final Set<SqlKind> SUBQUERY_OPERATORS = EnumSet.of(
            SqlKind.IN,
            SqlKind.NOT_IN,
            SqlKind.SOME,
            SqlKind.ALL,
            SqlKind.EXISTS,
            SqlKind.UNIQUE,
            SqlKind.ARRAY_QUERY_CONSTRUCTOR,
            SqlKind.MAP_QUERY_CONSTRUCTOR,
            SqlKind.MULTISET_QUERY_CONSTRUCTOR);

    private final List<QueryListener> listeners;
    private int tables;

    QueryWalker(List<QueryListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** Walks the query of a statement. */
    void walk(SqlNode query) {
        query(query, Scope.OUTSIDE, true);
    }

    /** How many times a table was met so far. */
    int tables() {
        return tables;
    }

    private void query(SqlNode start, Scope outside, boolean outermost) {
        Deque<SqlNode> open = new ArrayDeque<>();
        Scope scope = outside;
        open.push(start);
        while (!open.isEmpty()) {
            SqlNode node = open.pop();
            switch (node.getKind()) {
                case WITH -> {
                    scope = with((SqlWith) node, scope);
                    open.push(((SqlWith) node).body);
                }
                case ORDER_BY -> orderBy((SqlOrderBy) node, scope, outermost);
                case UNION, INTERSECT, EXCEPT -> {
                    SqlCall operation = (SqlCall) node;
                    listeners.forEach(listener -> listener.setOperation(operation));
                    operation.getOperandList().forEach(open::push);
                }
                case SELECT -> select((SqlSelect) node, List.of(), scope);
                case EXPLICIT_TABLE -> from(((SqlCall) node).operand(0), null, scope);
                default -> expressions(((SqlCall) node).getOperandList(), null, scope);
            }
        }
    }

    private Scope with(SqlWith with, Scope outside) {
        Scope scope = outside;
        for (SqlNode node : with.withList) {
            SqlWithItem item = (SqlWithItem) node;
            Scope following = scope.with(item);
            query(item.query, item.recursive.booleanValue() ? following : scope, false);
            scope = following;
        }
        return scope;
    }

    private void orderBy(SqlOrderBy order, Scope outside, boolean outermost) {
        listeners.forEach(listener -> listener.orderBy(order, outermost));
        SqlNode ordered = order.query;
        Scope scope = outside;
        if (ordered instanceof SqlWith with) {
            scope = with(with, outside);
            ordered = with.body;
        }
        if (ordered instanceof SqlSelect select) {
            select(select, order.orderList, scope);
        } else {
            query(ordered, scope, false);
            expressions(order.orderList, null, scope);
        }
    }

    private void select(SqlSelect select, List<SqlNode> order, Scope scope) {
        listeners.forEach(listener -> listener.select(select));
        if (select.getFrom() != null) {
            from(select.getFrom(), select, scope);
        }
        expressions(select.getSelectList(), select, scope);
        Deque<SqlNode> clauses = new ArrayDeque<>(order);
        addPresent(clauses, select.getWhere());
        addPresent(clauses, select.getGroup());
        addPresent(clauses, select.getHaving());
        addPresent(clauses, select.getWindowList());
        addPresent(clauses, select.getQualify());
        expressions(clauses, select, scope);
    }

    private static void addPresent(Deque<SqlNode> nodes, @Nullable SqlNode node) {
        if (node != null) {
            nodes.add(node);
        }
    }

    private void from(SqlNode start, @Nullable SqlSelect select, Scope scope) {
        SqlNode node = start;
        while (node instanceof SqlJoin join) {
            int before = tables;
            from(join.getRight(), select, scope);
            QueryListener.Joined joined = joined(join.getRight(), tables > before);
            listeners.forEach(listener -> listener.join(join, joined, select, scope));
            if (join.getCondition() != null) {
                expressions(List.of(join.getCondition()), select, scope);
            }
            node = join.getLeft();
        }
        fromItem(node, select, scope);
    }

    private static QueryListener.Joined joined(SqlNode right, boolean readsTable) {
        SqlNode node = FromItem.withoutAlias(right);
        return switch (node.getKind()) {
            case SNAPSHOT -> QueryListener.Joined.SNAPSHOT;
            case UNNEST -> QueryListener.Joined.FUNCTION;
            case LATERAL, COLLECTION_TABLE -> readsTable ? QueryListener.Joined.TABLE : QueryListener.Joined.FUNCTION;
            default -> QueryListener.Joined.TABLE;
        };
    }

    private void fromItem(SqlNode node, @Nullable SqlSelect select, Scope scope) {
        switch (node.getKind()) {
            case IDENTIFIER -> table((SqlIdentifier) node, null, null, select, scope);
            case TABLE_REF -> tableReference((SqlCall) node, null, select, scope);
            case SNAPSHOT -> snapshot((SqlSnapshot) node, select, scope);
            case JOIN -> from(node, select, scope);
            case AS, LATERAL, TABLESAMPLE, EXTEND, EXPLICIT_TABLE -> from(((SqlCall) node).operand(0), select, scope);
            case COLLECTION_TABLE -> tableFunction(((SqlCall) node).operand(0), select, scope);
            case MATCH_RECOGNIZE -> matchRecognize((SqlMatchRecognize) node, select, scope);
            case PIVOT -> {
                listeners.forEach(listener -> listener.pivot(node));
                from(((SqlPivot) node).query, select, scope);
            }
            case UNPIVOT -> from(((SqlUnpivot) node).query, select, scope);
            case UNNEST -> expressions(((SqlCall) node).getOperandList(), select, scope);
            case SELECT, UNION, INTERSECT, EXCEPT, VALUES, WITH, ORDER_BY -> query(node, scope, false);
            default -> expressions(List.of(node), select, scope);
        }
    }

    private void tableReference(
            SqlCall reference, @Nullable SqlSnapshot snapshot, @Nullable SqlSelect select, Scope scope) {
        table(reference.operand(0), reference.operand(1), snapshot, select, scope);
    }

    private void table(
            SqlIdentifier name,
            @Nullable SqlNodeList hints,
            @Nullable SqlSnapshot snapshot,
            @Nullable SqlSelect select,
            Scope scope) {
        if (scope.defining(name).isPresent()) {
            // The rows of a WITH name come from tables: a join or sub-query with it is one over tables.
            tables++;
            return;
        }
        tables++;
        listeners.forEach(listener -> listener.table(name, hints, snapshot, select, scope));
    }

    private void snapshot(SqlSnapshot snapshot, @Nullable SqlSelect select, Scope scope) {
        SqlNode table = snapshot.getTableRef();
        switch (table.getKind()) {
            case IDENTIFIER -> table((SqlIdentifier) table, null, snapshot, select, scope);
            case TABLE_REF -> tableReference((SqlCall) table, snapshot, select, scope);
            default -> from(table, select, scope);
        }
        expressions(List.of(snapshot.getPeriod()), select, scope);
    }

    private void matchRecognize(SqlMatchRecognize match, @Nullable SqlSelect select, Scope scope) {
        listeners.forEach(listener -> listener.matchRecognize(match));
        from(match.getTableRef(), select, scope);
    }

    private void tableFunction(SqlNode function, @Nullable SqlSelect select, Scope scope) {
        if (!(function instanceof SqlCall call)) {
            return;
        }
        for (SqlNode operand : call.getOperandList()) {
            SqlNode argument =
                    operand.getKind() == SqlKind.ARGUMENT_ASSIGNMENT ? ((SqlCall) operand).operand(0) : operand;
            switch (argument.getKind()) {
                case SET_SEMANTICS_TABLE -> {
                    SqlCall table = (SqlCall) argument;
                    listeners.forEach(listener -> listener.partitionedArgument(call, table));
                    from(table.operand(0), select, scope);
                }
                case EXPLICIT_TABLE, TABLE_REF, COLLECTION_TABLE -> from(argument, select, scope);
                case SELECT, UNION, INTERSECT, EXCEPT, VALUES, WITH, ORDER_BY -> query(argument, scope, false);
                default -> expressions(List.of(argument), select, scope);
            }
        }
    }

    private void expressions(Iterable<? extends @Nullable SqlNode> nodes, @Nullable SqlSelect select, Scope scope) {
        Deque<SqlNode> open = new ArrayDeque<>();
        push(open, nodes);
        while (!open.isEmpty()) {
            SqlNode node = open.pop();
            if (node.getKind().belongsTo(SqlKind.QUERY)) {
                subquery(node, "scalar", scope);
            } else if (node instanceof SqlNodeList list) {
                push(open, list);
            } else if (node instanceof SqlCall call) {
                call(call, open, select, scope);
            }
        }
    }

    private void call(SqlCall call, Deque<SqlNode> open, @Nullable SqlSelect select, Scope scope) {
        listeners.forEach(listener -> listener.call(call, select, false));
        for (SqlNode operand : call.getOperandList()) {
            if (operand == null) {
                continue;
            }
            if (operand.getKind().belongsTo(SqlKind.QUERY)) {
                subquery(operand, form(call), scope);
            } else if (call.getKind() == SqlKind.OVER && operand == call.operand(0)) {
                aggregateOver(operand, open, select);
            } else {
                open.push(operand);
            }
        }
    }

    private static String form(SqlCall call) {
        return SUBQUERY_OPERATORS.contains(call.getKind()) ? call.getOperator().getName() : "scalar";
    }

    /** The aggregate of an OVER keeps its state for the window; only its arguments are expressions of their own. */
    private void aggregateOver(SqlNode aggregate, Deque<SqlNode> open, @Nullable SqlSelect select) {
        if (aggregate instanceof SqlCall call) {
            listeners.forEach(listener -> listener.call(call, select, true));
            push(open, call.getOperandList());
        }
    }

    private void subquery(SqlNode query, String form, Scope scope) {
        int before = tables;
        query(query, scope, false);
        boolean readsTable = tables > before;
        listeners.forEach(listener -> listener.subquery(query, form, readsTable));
    }

    private static void push(Deque<SqlNode> open, Iterable<? extends @Nullable SqlNode> nodes) {
        for (SqlNode node : nodes) {
            if (node != null) {
                open.push(node);
            }
        }
    }
}
