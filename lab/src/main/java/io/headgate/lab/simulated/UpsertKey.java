package io.headgate.lab.simulated;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlInsert;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.jspecify.annotations.Nullable;

/** By which columns of a query a later row replaces an earlier one, as far as its text tells: GROUP BY of plain columns. */
final class UpsertKey {
    private UpsertKey() {}

    /** Indexes of the columns; empty where the text does not tell, and for groups of windows, whose rows are final. */
    static List<Integer> of(SqlNode statement) {
        SqlSelect select = select(statement);
        if (select == null || select.getGroup() == null || readsTableFunction(select.getFrom())) {
            return List.of();
        }
        List<Integer> key = new ArrayList<>();
        for (SqlNode group : select.getGroup()) {
            int index = group instanceof SqlIdentifier column ? index(column, select.getSelectList()) : -1;
            if (index < 0) {
                return List.of();
            }
            key.add(index);
        }
        return key.stream().sorted().toList();
    }

    private static @Nullable SqlSelect select(SqlNode node) {
        if (node instanceof SqlInsert insert) {
            return select(insert.getSource());
        }
        if (node instanceof SqlWith with) {
            return select(with.body);
        }
        return node instanceof SqlSelect select ? select : null;
    }

    private static boolean readsTableFunction(@Nullable SqlNode from) {
        if (from == null) {
            return false;
        }
        if (from.getKind() == SqlKind.AS) {
            return readsTableFunction(((SqlCall) from).operand(0));
        }
        return from.getKind() == SqlKind.COLLECTION_TABLE;
    }

    private static int index(SqlIdentifier column, SqlNodeList items) {
        for (int i = 0; i < items.size(); i++) {
            SqlNode item = items.get(i);
            SqlNode value = item.getKind() == SqlKind.AS ? ((SqlCall) item).operand(0) : item;
            if (value instanceof SqlIdentifier name
                    && !name.isStar()
                    && last(name).equals(last(column))) {
                return i;
            }
        }
        return -1;
    }

    private static String last(SqlIdentifier name) {
        return name.names.get(name.names.size() - 1);
    }
}
