package io.headgate.pipelines.sql;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlMatchRecognize;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.SqlSetOperator;
import org.apache.calcite.sql.SqlSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Collects the constructs of a query for which the engine keeps state, whatever its sources are.
 *
 * <p>A window function alone only adds columns and keeps nothing, except SESSION: where a session ends is known late, so its
 * rows are held back in state.
 */
final class StateJudge implements QueryListener {
    private static final Set<String> WINDOWS = Set.of("TUMBLE", "HOP", "CUMULATE", "SESSION");
    private static final Set<String> WINDOW_BOUNDS = Set.of("window_start", "window_end", "window_time");

    private static final Set<SqlKind> GROUP_WINDOWS = EnumSet.of(SqlKind.TUMBLE, SqlKind.HOP, SqlKind.SESSION);

    private record Found(int offset, StateReason reason) {}

    private final SourceText.Positions positions;
    private final ProcessingTime processingTime;
    private final Set<Found> found = new TreeSet<>(Comparator.comparingInt(Found::offset)
            .thenComparing(one -> one.reason().construct())
            .thenComparing(one -> one.reason().detail()));

    StateJudge(SourceText.Positions positions, ProcessingTime processingTime) {
        this.positions = positions;
        this.processingTime = processingTime;
    }

    /** The reasons in the order of the text. */
    List<StateReason> reasons() {
        return found.stream().map(Found::reason).toList();
    }

    private void add(StateConstruct construct, int offset, String detail) {
        found.add(new Found(offset, new StateReason(construct, positions.lineAt(offset), detail)));
    }

    private void add(StateConstruct construct, SqlNode at, String detail) {
        add(construct, positions.start(at), detail);
    }

    @Override
    public void select(SqlSelect select) {
        SqlNode distinct = select.getModifierNode(SqlSelectKeyword.DISTINCT);
        if (distinct != null) {
            add(StateConstruct.DISTINCT, distinct, "");
        }
        if (select.getGroup() != null) {
            boolean windowed = isWindowed(select);
            add(windowed ? StateConstruct.WINDOW_AGGREGATE : StateConstruct.GROUP_BY, select.getGroup(), "");
        } else {
            FromItem.flatten(select.getFrom()).stream()
                    .filter(item ->
                            windowFunction(item).filter("SESSION"::equals).isPresent())
                    .forEach(item -> add(StateConstruct.PARTITIONED_FUNCTION, item, "SESSION"));
        }
        for (SqlCall function : PossibleAggregates.of(select)) {
            add(
                    StateConstruct.POSSIBLE_AGGREGATE,
                    function,
                    function.getOperator().getName());
        }
        SqlNode having = select.getHaving();
        if (having != null) {
            add(StateConstruct.HAVING, positions.startOfWordBefore(having), "");
        }
    }

    @Override
    public void join(SqlJoin join, Joined joined, @Nullable SqlSelect select, Scope scope) {
        switch (joined) {
            case FUNCTION -> {}
            case TABLE -> add(StateConstruct.JOIN, join, "");
            case SNAPSHOT -> {
                SqlSnapshot snapshot = (SqlSnapshot) FromItem.withoutAlias(join.getRight());
                if (!processingTime.is(snapshot.getPeriod(), select, scope)) {
                    String table = FromItem.table(snapshot.getTableRef())
                            .map(name -> String.join(".", name.names))
                            .orElse("");
                    add(StateConstruct.TEMPORAL_JOIN, join, table);
                }
            }
        }
    }

    @Override
    public void setOperation(SqlCall operation) {
        boolean all = ((SqlSetOperator) operation.getOperator()).isAll();
        StateConstruct construct =
                switch (operation.getKind()) {
                    case INTERSECT -> StateConstruct.INTERSECT;
                    case EXCEPT -> StateConstruct.EXCEPT;
                    default -> StateConstruct.UNION;
                };
        if (construct == StateConstruct.UNION && all) {
            return;
        }
        add(construct, positions.startOfWordAfter(operation.operand(0)), "");
    }

    /** An ORDER BY without LIMIT sorts by time and keeps rows for it, except in a sub-query, where it is dropped. */
    @Override
    public void orderBy(SqlOrderBy order, boolean outermost) {
        SqlNode limit = order.fetch != null ? order.fetch : order.offset;
        if (limit != null) {
            add(StateConstruct.ORDER_LIMIT, order.orderList.isEmpty() ? limit : order.orderList, "");
        } else if (outermost && !order.orderList.isEmpty()) {
            add(StateConstruct.ORDER_LIMIT, order.orderList, "ORDER BY alone");
        }
    }

    @Override
    public void subquery(SqlNode query, String form, boolean readsTable) {
        if (readsTable) {
            add(StateConstruct.SUBQUERY, query, form);
        }
    }

    @Override
    public void matchRecognize(SqlMatchRecognize match) {
        add(StateConstruct.MATCH_RECOGNIZE, match, "");
    }

    @Override
    public void pivot(SqlNode pivot) {
        add(StateConstruct.GROUP_BY, pivot, "PIVOT");
    }

    @Override
    public void partitionedArgument(SqlCall function, SqlCall argument) {
        String name = function.getOperator().getName();
        SqlNodeList keys = argument.operand(1);
        boolean window = WINDOWS.contains(name.toUpperCase(Locale.ROOT));
        if (!keys.isEmpty() && !window) {
            add(StateConstruct.PARTITIONED_FUNCTION, function, name);
        }
    }

    @Override
    public void call(SqlCall call, @Nullable SqlSelect select, boolean insideOver) {
        if (insideOver || call.getKind() == SqlKind.OVER) {
            if (!insideOver) {
                add(StateConstruct.OVER, call, "");
            }
            return;
        }
        if (select == null || !Aggregates.isAggregate(call)) {
            return;
        }
        if (Aggregates.isDistinct(call)) {
            add(StateConstruct.DISTINCT, call, call.getOperator().getName());
        }
        boolean wraps = call.getKind() == SqlKind.FILTER || call.getKind() == SqlKind.WITHIN_GROUP;
        if (select.getGroup() == null && !wraps) {
            add(StateConstruct.AGGREGATE, call, call.getOperator().getName());
        }
    }

    private static boolean isWindowed(SqlSelect select) {
        SqlNodeList group = select.getGroup();
        return FromItem.flatten(select.getFrom()).stream()
                        .anyMatch(item -> windowFunction(item).isPresent())
                || (group != null && group.stream().anyMatch(StateJudge::namesWindow));
    }

    /** The name of the window function that an item of FROM calls, in upper case. */
    private static Optional<String> windowFunction(SqlNode item) {
        SqlNode node = FromItem.withoutAlias(item);
        if (node.getKind() == SqlKind.LATERAL) {
            node = ((SqlCall) node).operand(0);
        }
        if (node.getKind() != SqlKind.COLLECTION_TABLE || !(((SqlCall) node).operand(0) instanceof SqlCall function)) {
            return Optional.empty();
        }
        return Optional.of(function.getOperator().getName().toUpperCase(Locale.ROOT))
                .filter(WINDOWS::contains);
    }

    /** {@code GROUP BY window_start} over a WITH name, or the old {@code GROUP BY TUMBLE(..)}. */
    private static boolean namesWindow(SqlNode key) {
        if (key instanceof SqlIdentifier name) {
            return WINDOW_BOUNDS.contains(name.names.get(name.names.size() - 1));
        }
        return GROUP_WINDOWS.contains(key.getKind());
    }
}
