package io.headgate.lab.sql;

import io.headgate.lab.engine.TablePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlHint;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlTableRef;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.jspecify.annotations.Nullable;

/** Walks queries and notes the tables they read, the hints on them, and whatever makes them keep state. */
final class QueryWalker {
    private static final Set<String> AGGREGATES = Set.of(
            "COUNT",
            "SUM",
            "SUM0",
            "MIN",
            "MAX",
            "AVG",
            "LISTAGG",
            "COLLECT",
            "STDDEV",
            "STDDEV_POP",
            "STDDEV_SAMP",
            "VARIANCE",
            "VAR_POP",
            "VAR_SAMP",
            "FIRST_VALUE",
            "LAST_VALUE",
            "ARRAY_AGG",
            "JSON_OBJECTAGG",
            "JSON_ARRAYAGG",
            "LAG",
            "LEAD",
            "ROW_NUMBER",
            "RANK",
            "DENSE_RANK");

    private final Names names;
    private final List<TablePath> reads = new ArrayList<>();
    private final Map<TablePath, Map<String, String>> hints = new LinkedHashMap<>();
    private final Set<String> withNames = new HashSet<>();
    private boolean stateful;

    QueryWalker(Names names) {
        this.names = names;
    }

    List<TablePath> reads() {
        return reads;
    }

    Map<TablePath, Map<String, String>> hints() {
        return hints;
    }

    boolean isStateful() {
        return stateful;
    }

    void query(SqlNode node) {
        switch (node.getKind()) {
            case WITH -> with((SqlWith) node);
            case SELECT -> select((SqlSelect) node);
            case VALUES -> {}
            default -> {
                // UNION and the like, ORDER BY around a query: all but UNION ALL keep rows back or compare them.
                stateful |= !isUnionAll(node);
                operands(node).stream().filter(QueryWalker::isQuery).forEach(this::query);
            }
        }
    }

    private void with(SqlWith with) {
        for (SqlNode item : with.withList) {
            SqlWithItem definition = (SqlWithItem) item;
            query(definition.query);
            withNames.add(definition.name.getSimple());
        }
        query(with.body);
    }

    private void select(SqlSelect select) {
        stateful |=
                select.isDistinct() || select.getGroup() != null || select.getFetch() != null || select.hasOrderBy();
        present(select.getFrom()).ifPresent(this::from);
        expressions(select.getSelectList());
        present(select.getWhere()).ifPresent(this::expression);
        present(select.getHaving()).ifPresent(this::expression);
    }

    private void from(SqlNode node) {
        switch (node.getKind()) {
            case IDENTIFIER -> table((SqlIdentifier) node);
            case TABLE_REF -> hinted((SqlTableRef) node);
            case JOIN -> join((SqlJoin) node);
            case UNNEST, VALUES -> {}
            case SELECT, WITH, UNION, INTERSECT, EXCEPT, ORDER_BY -> query(node);
            case MATCH_RECOGNIZE, SNAPSHOT -> {
                stateful = true;
                from(operands(node).get(0));
            }
            case AS, EXTEND, EXPLICIT_TABLE, TABLESAMPLE, LATERAL ->
                from(operands(node).get(0));
            default -> tableFunction(node);
        }
    }

    /** {@code TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), ...))}: tables are what TABLE stands before, and queries. */
    private void tableFunction(SqlNode node) {
        if (node.getKind() == SqlKind.EXPLICIT_TABLE) {
            from(operands(node).get(0));
        } else if (isQuery(node)) {
            query(node);
        } else {
            operands(node).forEach(this::tableFunction);
        }
    }

    private void join(SqlJoin join) {
        SqlKind right = unwrapped(join.getRight()).getKind();
        stateful |= right != SqlKind.UNNEST && right != SqlKind.LATERAL && right != SqlKind.COLLECTION_TABLE;
        from(join.getLeft());
        from(join.getRight());
    }

    private static SqlNode unwrapped(SqlNode node) {
        return node.getKind() == SqlKind.AS ? operands(node).get(0) : node;
    }

    private void hinted(SqlTableRef ref) {
        SqlIdentifier name = (SqlIdentifier) ref.getOperandList().get(0);
        table(name);
        for (SqlNode hint : (SqlNodeList) ref.getOperandList().get(1)) {
            if (hint instanceof SqlHint options && options.getName().equalsIgnoreCase("OPTIONS")) {
                hints.put(names.path(name.names), Map.copyOf(options.getOptionKVPairs()));
            }
        }
    }

    private void table(SqlIdentifier name) {
        if (name.isSimple() && withNames.contains(name.getSimple())) {
            return;
        }
        TablePath path = names.path(name.names);
        if (!reads.contains(path)) {
            reads.add(path);
        }
    }

    private void expressions(SqlNodeList nodes) {
        nodes.forEach(this::expression);
    }

    /** Queries inside expressions, aggregates without GROUP BY, OVER. */
    private void expression(SqlNode node) {
        if (isQuery(node)) {
            stateful = true;
            query(node);
            return;
        }
        if (node instanceof SqlCall call) {
            stateful |= call.getKind() == SqlKind.OVER
                    || AGGREGATES.contains(call.getOperator().getName().toUpperCase(Locale.ROOT));
            operands(call).forEach(this::expression);
        } else if (node instanceof SqlNodeList list) {
            expressions(list);
        }
    }

    private static boolean isQuery(SqlNode node) {
        return SqlKind.QUERY.contains(node.getKind());
    }

    private static boolean isUnionAll(SqlNode node) {
        return node instanceof SqlCall call && call.getOperator().getName().equalsIgnoreCase("UNION ALL");
    }

    private static List<SqlNode> operands(SqlNode node) {
        if (!(node instanceof SqlCall call)) {
            return List.of();
        }
        List<SqlNode> present = new ArrayList<>();
        for (@Nullable SqlNode operand : call.getOperandList()) {
            if (operand != null) {
                present.add(operand);
            }
        }
        return present;
    }

    private static Optional<SqlNode> present(@Nullable SqlNode node) {
        return Optional.ofNullable(node);
    }
}
