package io.headgate.lab.informationschema;

import io.headgate.lab.engine.SqlRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** WHERE: columns compared with literals by {@code = <> IN LIKE IS [NOT] NULL}, joined by AND, OR, NOT. Anything else is refused. */
final class Condition {
    private final View view;

    Condition(View view) {
        this.view = view;
    }

    Predicate<Map<String, @Nullable String>> of(SqlNode node) throws SqlRefusedException {
        if (!(node instanceof SqlBasicCall call)) {
            throw refused(node);
        }
        return switch (call.getKind()) {
            case AND -> of(call.operand(0)).and(of(call.operand(1)));
            case OR -> of(call.operand(0)).or(of(call.operand(1)));
            case NOT -> of(call.operand(0)).negate();
            case EQUALS -> compare(call, false);
            case NOT_EQUALS -> compare(call, true);
            case IN -> in(call, false);
            case NOT_IN -> in(call, true);
            case LIKE -> like(call);
            case IS_NULL -> isNull(call, true);
            case IS_NOT_NULL -> isNull(call, false);
            default -> throw refused(node);
        };
    }

    private Predicate<Map<String, @Nullable String>> compare(SqlBasicCall call, boolean not)
            throws SqlRefusedException {
        boolean columnFirst = call.operand(0) instanceof SqlIdentifier;
        String column = column(call.operand(columnFirst ? 0 : 1));
        String wanted = literal(call.operand(columnFirst ? 1 : 0));
        return row -> {
            String value = row.get(column);
            return value != null && value.equals(wanted) != not;
        };
    }

    private Predicate<Map<String, @Nullable String>> in(SqlBasicCall call, boolean not) throws SqlRefusedException {
        String column = column(call.operand(0));
        if (!(call.operand(1) instanceof SqlNodeList list)) {
            throw refused(call);
        }
        List<String> wanted = new ArrayList<>();
        for (SqlNode item : list) {
            wanted.add(literal(item));
        }
        return row -> {
            String value = row.get(column);
            return value != null && wanted.contains(value) != not;
        };
    }

    private Predicate<Map<String, @Nullable String>> like(SqlBasicCall call) throws SqlRefusedException {
        String column = column(call.operand(0));
        boolean not = call.getOperator().getName().startsWith("NOT");
        char escape = call.operandCount() > 2 ? literal(call.operand(2)).charAt(0) : '\0';
        Pattern pattern = pattern(literal(call.operand(1)), escape);
        return row -> {
            String value = row.get(column);
            return value != null && pattern.matcher(value).matches() != not;
        };
    }

    private Predicate<Map<String, @Nullable String>> isNull(SqlBasicCall call, boolean isNull)
            throws SqlRefusedException {
        String column = column(call.operand(0));
        return row -> (row.get(column) == null) == isNull;
    }

    private String column(SqlNode node) throws SqlRefusedException {
        if (node instanceof SqlIdentifier identifier) {
            String name = identifier.names.get(identifier.names.size() - 1);
            if (view.has(name)) {
                return name;
            }
            throw new SqlRefusedException("Column '" + name + "' not found in any table");
        }
        throw refused(node);
    }

    private static String literal(SqlNode node) throws SqlRefusedException {
        if (node instanceof SqlLiteral literal && literal.getValue() != null) {
            return String.valueOf(literal.toValue());
        }
        throw refused(node);
    }

    private static Pattern pattern(String like, char escape) {
        StringBuilder regex = new StringBuilder();
        boolean escaped = false;
        for (int i = 0; i < like.length(); i++) {
            char c = like.charAt(i);
            if (!escaped && escape != '\0' && c == escape) {
                escaped = true;
                continue;
            }
            if (!escaped && c == '%') {
                regex.append(".*");
            } else if (!escaped && c == '_') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
            escaped = false;
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    static SqlRefusedException refused(SqlNode node) {
        return new SqlRefusedException(
                "Unsupported query on INFORMATION_SCHEMA: " + node
                        + ". Supported are columns, *, COUNT(*), WHERE with =, <>, IN, LIKE, IS NULL, AND, OR, NOT on literals, ORDER BY and LIMIT.");
    }
}
