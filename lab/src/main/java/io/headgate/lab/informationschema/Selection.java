package io.headgate.lab.informationschema;

import io.headgate.lab.engine.SqlRefusedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.jspecify.annotations.Nullable;

/** Runs one SELECT over one view. What it cannot do it refuses; it never guesses. */
final class Selection {
    private final View view;
    private final SqlSelect select;
    private List<Map<String, @Nullable String>> rows;

    /** The outcome. */
    record Table(List<View.Column> columns, List<List<@Nullable String>> rows) {}

    private Selection(View view, SqlSelect select) throws SqlRefusedException {
        this.view = view;
        this.select = select;
        if (select.getGroup() != null || select.getHaving() != null || !isPlain(select.getFrom())) {
            throw Condition.refused(select);
        }
        SqlNode where = select.getWhere();
        this.rows = where == null
                ? view.rows()
                : view.rows().stream().filter(new Condition(view).of(where)).toList();
    }

    static Table of(SqlNode query, View view) throws SqlRefusedException {
        if (query instanceof SqlOrderBy ordered && ordered.query instanceof SqlSelect select) {
            Selection selection = new Selection(view, select);
            selection.order(ordered.orderList);
            return selection.project(limit(ordered.fetch), limit(ordered.offset));
        }
        if (query instanceof SqlSelect select) {
            return new Selection(view, select).project(limit(select.getFetch()), limit(select.getOffset()));
        }
        throw Condition.refused(query);
    }

    private static boolean isPlain(@Nullable SqlNode from) {
        SqlNode table = from instanceof SqlCall call && call.getKind() == SqlKind.AS ? call.operand(0) : from;
        return table instanceof SqlIdentifier;
    }

    private void order(SqlNodeList keys) throws SqlRefusedException {
        List<Comparator<Map<String, @Nullable String>>> orders = new ArrayList<>();
        for (SqlNode key : keys) {
            boolean descending = key.getKind() == SqlKind.DESCENDING;
            View.Column column = column(descending ? ((SqlCall) key).operand(0) : key);
            Comparator<Map<String, @Nullable String>> by = column.number()
                    ? Comparator.comparingInt(row -> number(row.get(column.name())))
                    : Comparator.comparing(row -> text(row.get(column.name())));
            orders.add(descending ? by.reversed() : by);
        }
        // Sorting is stable: the last key first, the first key last.
        for (int i = orders.size() - 1; i >= 0; i--) {
            rows = rows.stream().sorted(orders.get(i)).toList();
        }
    }

    private Table project(int fetch, int offset) throws SqlRefusedException {
        List<View.Column> columns = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (SqlNode item : select.getSelectList()) {
            if (isCountOfAll(item)) {
                columns.add(View.number(alias(item, "EXPR$0")));
                String count = Integer.toString(rows.size());
                return new Table(columns, List.of(List.of(count)));
            }
            if (item instanceof SqlIdentifier identifier && identifier.isStar()) {
                columns.addAll(view.columns());
                view.columns().forEach(column -> sources.add(column.name()));
            } else {
                View.Column column = column(unaliased(item));
                columns.add(new View.Column(alias(item, column.name()), column.number()));
                sources.add(column.name());
            }
        }
        List<List<@Nullable String>> projected = new ArrayList<>();
        for (Map<String, @Nullable String> row : rows) {
            List<@Nullable String> values = new ArrayList<>();
            sources.forEach(source -> values.add(row.get(source)));
            projected.add(values);
        }
        List<List<@Nullable String>> distinct =
                select.isDistinct() ? new ArrayList<>(new LinkedHashSet<>(projected)) : projected;
        int from = Math.min(Math.max(offset, 0), distinct.size());
        int to = fetch < 0 ? distinct.size() : Math.min(from + fetch, distinct.size());
        return new Table(columns, distinct.subList(from, to));
    }

    private View.Column column(SqlNode node) throws SqlRefusedException {
        if (node instanceof SqlIdentifier identifier) {
            String name = identifier.names.get(identifier.names.size() - 1);
            return view.columns().stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new SqlRefusedException("Column '" + name + "' not found in any table"));
        }
        throw Condition.refused(node);
    }

    private static boolean isCountOfAll(SqlNode item) {
        return unaliased(item) instanceof SqlBasicCall call
                && call.getOperator().getName().toUpperCase(Locale.ROOT).equals("COUNT")
                && call.operandCount() == 1
                && call.operand(0) instanceof SqlIdentifier identifier
                && identifier.isStar();
    }

    private static SqlNode unaliased(SqlNode item) {
        return item.getKind() == SqlKind.AS ? ((SqlCall) item).operand(0) : item;
    }

    private static String alias(SqlNode item, String otherwise) {
        return item.getKind() == SqlKind.AS ? ((SqlIdentifier) ((SqlCall) item).operand(1)).getSimple() : otherwise;
    }

    /** -1 for none. */
    private static int limit(@Nullable SqlNode node) throws SqlRefusedException {
        if (node == null) {
            return -1;
        }
        if (node instanceof SqlLiteral literal) {
            return literal.intValue(true);
        }
        throw Condition.refused(node);
    }

    private static int number(@Nullable String text) {
        return text == null ? Integer.MAX_VALUE : Integer.parseInt(text);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
