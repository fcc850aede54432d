package io.headgate.pipelines.sql;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the time of a {@code FOR SYSTEM_TIME AS OF} is processing time, as far as the file shows it: a call of
 * {@code PROCTIME()}, or a column that comes from one through selects, WITH and definitions of the same file.
 *
 * <p>Whatever cannot be followed counts as event time: keeping state that is none costs a minute, the opposite costs data.
 */
final class ProcessingTime {
    /** Steps through nested queries before the answer is "not shown". */
    private static final int MOST_STEPS = 1_000;

    private final FileDefinitions definitions;
    private int steps;

    ProcessingTime(FileDefinitions definitions) {
        this.definitions = definitions;
    }

    boolean is(SqlNode period, @Nullable SqlSelect select, Scope scope) {
        steps = 0;
        return expression(period, select, scope);
    }

    /** The column that {@code period} names and, where its qualifier names a table of {@code select}, that table. */
    static Optional<SqlIdentifier> tableOf(SqlIdentifier period, @Nullable SqlSelect select, Scope scope) {
        if (select == null) {
            return Optional.empty();
        }
        List<SqlNode> items = FromItem.flatten(select.getFrom());
        if (period.names.size() == 1) {
            return items.size() == 1 ? FromItem.table(items.get(0)) : Optional.empty();
        }
        return items.stream()
                .filter(item ->
                        FromItem.name(item).filter(period.names.get(0)::equals).isPresent())
                .findFirst()
                .flatMap(FromItem::table)
                .filter(table -> scope.defining(table).isEmpty());
    }

    private boolean expression(SqlNode node, @Nullable SqlSelect select, Scope scope) {
        if (++steps > MOST_STEPS) {
            return false;
        }
        if (node instanceof SqlIdentifier column && select != null && !column.isStar()) {
            return column(column, select, scope);
        }
        return isCall(node);
    }

    static boolean isCall(SqlNode node) {
        return node instanceof SqlCall call
                && call.operandCount() == 0
                && call.getOperator().getName().equalsIgnoreCase("PROCTIME");
    }

    private boolean column(SqlIdentifier column, SqlSelect select, Scope scope) {
        int parts = column.names.size();
        if (parts > 2) {
            return false;
        }
        String name = column.names.get(parts - 1);
        Optional<String> qualifier = parts == 2 ? Optional.of(column.names.get(0)) : Optional.empty();
        return anyItem(select, qualifier, name, scope);
    }

    private boolean anyItem(SqlSelect select, Optional<String> qualifier, String column, Scope scope) {
        return FromItem.flatten(select.getFrom()).stream()
                .filter(item -> qualifier.isEmpty() || FromItem.name(item).equals(qualifier))
                .anyMatch(item -> item(item, column, scope));
    }

    private boolean item(SqlNode item, String column, Scope scope) {
        if (++steps > MOST_STEPS || FromItem.renamesColumns(item)) {
            return false;
        }
        Optional<SqlIdentifier> table = FromItem.table(item);
        if (table.isPresent()) {
            return table(table.get(), column, scope);
        }
        SqlNode node = FromItem.withoutAlias(item);
        return node.getKind().belongsTo(SqlKind.QUERY) && query(node, column, scope);
    }

    private boolean table(SqlIdentifier table, String column, Scope scope) {
        Optional<Scope> defining = scope.defining(table);
        if (defining.isPresent()) {
            Scope at = defining.get();
            return at.item()
                    .filter(item -> item.columnList == null)
                    .filter(item -> query(item.query, column, at.outer()))
                    .isPresent();
        }
        if (definitions.isProcessingTime(table.names, column)) {
            return true;
        }
        return definitions
                .view(table.names)
                .filter(view -> query(view, column, Scope.OUTSIDE))
                .isPresent();
    }

    private boolean query(SqlNode query, String column, Scope outside) {
        if (++steps > MOST_STEPS) {
            return false;
        }
        return switch (query.getKind()) {
            case ORDER_BY -> query(((SqlOrderBy) query).query, column, outside);
            case WITH -> {
                Scope scope = outside;
                for (SqlNode item : ((SqlWith) query).withList) {
                    scope = scope.with((SqlWithItem) item);
                }
                yield query(((SqlWith) query).body, column, scope);
            }
            case SELECT -> select((SqlSelect) query, column, outside);
            default -> false;
        };
    }

    private boolean select(SqlSelect select, String column, Scope scope) {
        boolean throughStar = false;
        for (SqlNode selected : select.getSelectList()) {
            boolean named = selected.getKind() == SqlKind.AS;
            SqlNode value = named ? ((SqlCall) selected).operand(0) : selected;
            Optional<String> name = named ? lastName(((SqlCall) selected).operand(1)) : lastName(value);
            if (name.filter(column::equals).isPresent()) {
                return expression(value, select, scope);
            }
            throughStar |=
                    !named && value instanceof SqlIdentifier star && star.isStar() && star(star, select, column, scope);
        }
        return throughStar;
    }

    private boolean star(SqlIdentifier star, SqlSelect select, String column, Scope scope) {
        Optional<String> qualifier = star.names.size() > 1 ? Optional.of(star.names.get(0)) : Optional.empty();
        return anyItem(select, qualifier, column, scope);
    }

    private static Optional<String> lastName(SqlNode node) {
        return node instanceof SqlIdentifier name && !name.isStar()
                ? Optional.of(name.names.get(name.names.size() - 1))
                : Optional.empty();
    }
}
