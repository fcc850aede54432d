package io.headgate.pipelines.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** Looks into the items of a FROM clause. */
final class FromItem {
    private FromItem() {}

    static SqlNode withoutAlias(SqlNode item) {
        return item.getKind() == SqlKind.AS ? ((SqlCall) item).operand(0) : item;
    }

    /** Whether an alias also renames the columns. */
    static boolean renamesColumns(SqlNode item) {
        return item.getKind() == SqlKind.AS && ((SqlCall) item).operandCount() > 2;
    }

    /** The single items of joins and comma lists, the last one first. */
    static List<SqlNode> flatten(@Nullable SqlNode from) {
        List<SqlNode> items = new ArrayList<>();
        Deque<SqlNode> open = new ArrayDeque<>();
        if (from != null) {
            open.push(from);
        }
        while (!open.isEmpty()) {
            SqlNode node = open.pop();
            if (node instanceof SqlJoin join) {
                open.push(join.getLeft());
                open.push(join.getRight());
            } else {
                items.add(node);
            }
        }
        return items;
    }

    /** The name under which an item's columns are addressed: its alias, else the last part of the table's name. */
    static Optional<String> name(SqlNode item) {
        if (item.getKind() == SqlKind.AS) {
            SqlIdentifier alias = ((SqlCall) item).operand(1);
            return Optional.of(alias.names.get(0));
        }
        return table(item).map(table -> table.names.get(table.names.size() - 1));
    }

    /** The table that an item names, when it names one. */
    static Optional<SqlIdentifier> table(SqlNode item) {
        SqlNode node = withoutAlias(item);
        return switch (node.getKind()) {
            case IDENTIFIER -> Optional.of((SqlIdentifier) node);
            case TABLE_REF -> Optional.of(((SqlCall) node).operand(0));
            default -> Optional.empty();
        };
    }
}
