package io.headgate.lab.simulated;

import io.headgate.lab.engine.ColumnInfo;
import io.headgate.lab.engine.TableInfo;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.sql.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlTableRef;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.jspecify.annotations.Nullable;

/** The columns of a query, as far as names go; a type is known only for a plain column of a plain table, and for literals. */
final class QueryColumns {
    private static final String UNKNOWN = "VARCHAR(2147483647)";

    private final Names names;
    private final Function<TablePath, Optional<TableInfo>> known;

    QueryColumns(Names names, Function<TablePath, Optional<TableInfo>> known) {
        this.names = names;
        this.known = known;
    }

    List<ColumnInfo> of(SqlNode query) {
        SqlSelect select = select(query);
        if (select == null) {
            return List.of(ColumnInfo.physical("EXPR$0", UNKNOWN, true, ""));
        }
        List<ColumnInfo> source = source(select.getFrom());
        List<ColumnInfo> columns = new ArrayList<>();
        for (SqlNode item : select.getSelectList()) {
            if (item instanceof SqlIdentifier identifier && identifier.isStar()) {
                source.stream().filter(column -> !column.hidden()).forEach(columns::add);
            } else {
                columns.add(column(item, source, columns.size()));
            }
        }
        return columns;
    }

    private static @Nullable SqlSelect select(SqlNode query) {
        if (query instanceof SqlWith with) {
            return select(with.body);
        }
        if (query instanceof SqlOrderBy ordered) {
            return select(ordered.query);
        }
        if (query.getKind() == SqlKind.UNION) {
            return select(((SqlCall) query).operand(0));
        }
        return query instanceof SqlSelect select ? select : null;
    }

    private List<ColumnInfo> source(@Nullable SqlNode from) {
        if (from == null) {
            return List.of();
        }
        if (from.getKind() == SqlKind.AS) {
            return source(((SqlCall) from).operand(0));
        }
        if (from instanceof SqlTableRef ref) {
            return source(ref.getOperandList().get(0));
        }
        if (from instanceof SqlIdentifier name) {
            return known.apply(names.path(name.names)).map(TableInfo::columns).orElse(List.of());
        }
        return SqlKind.QUERY.contains(from.getKind()) ? of(from) : List.of();
    }

    private static ColumnInfo column(SqlNode item, List<ColumnInfo> source, int index) {
        SqlNode value = item.getKind() == SqlKind.AS ? ((SqlCall) item).operand(0) : item;
        String plain = value instanceof SqlIdentifier identifier
                ? identifier.names.get(identifier.names.size() - 1)
                : "EXPR$" + index;
        String name = item.getKind() == SqlKind.AS ? ((SqlIdentifier) ((SqlCall) item).operand(1)).getSimple() : plain;
        if (value instanceof SqlLiteral literal && literal.getTypeName().getFamily() == SqlTypeFamily.NUMERIC) {
            return ColumnInfo.physical(name, "INT", false, "");
        }
        return source.stream()
                .filter(column -> column.name().equals(plain) && !column.type().isEmpty())
                .findFirst()
                .map(column -> ColumnInfo.physical(name, column.type(), column.nullable(), ""))
                .orElse(ColumnInfo.physical(name, UNKNOWN, true, ""));
    }
}
