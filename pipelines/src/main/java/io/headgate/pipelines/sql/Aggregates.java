package io.headgate.pipelines.sql;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;

/**
 * Tells an aggregate from a scalar function without a catalog.
 *
 * <p>The parser leaves functions unresolved, and the operator tables that could resolve them live in Flink's planner and
 * would cost seconds to load. So Flink's built-in aggregates are listed here (documentation, "System (Built-in) Functions",
 * aggregate functions; those that need OVER are left out since OVER is a reason by itself). A function of the user's own
 * counts as an aggregate when it is written as only an aggregate can be: with DISTINCT, FILTER, WITHIN GROUP or {@code f(*)}; see {@link PossibleAggregates}
 * for the rest.
 */
final class Aggregates {
    private static final Set<String> BUILT_IN = Set.of(
            "ANY_VALUE",
            "APPROX_COUNT_DISTINCT",
            "ARRAY_AGG",
            "AVG",
            "BIT_AND",
            "BIT_OR",
            "BIT_XOR",
            "BITMAP_AND_AGG",
            "BITMAP_AND_CARDINALITY_AGG",
            "BITMAP_BUILD_AGG",
            "BITMAP_BUILD_CARDINALITY_AGG",
            "BITMAP_OR_AGG",
            "BITMAP_OR_CARDINALITY_AGG",
            "BITMAP_XOR_AGG",
            "BITMAP_XOR_CARDINALITY_AGG",
            "COLLECT",
            "COUNT",
            "COVAR_POP",
            "COVAR_SAMP",
            "EVERY",
            "FIRST_VALUE",
            "FUSION",
            "INTERSECTION",
            "JSON_ARRAYAGG",
            "JSON_OBJECTAGG",
            "LAST_VALUE",
            "LISTAGG",
            "MAX",
            "MIN",
            "MODE",
            "PERCENTILE",
            "PERCENTILE_CONT",
            "PERCENTILE_DISC",
            "REGR_COUNT",
            "REGR_SXX",
            "REGR_SYY",
            "SINGLE_VALUE",
            "SOME",
            "STDDEV",
            "STDDEV_POP",
            "STDDEV_SAMP",
            "STRING_AGG",
            "SUM",
            "SUM0",
            "VARIANCE",
            "VAR_POP",
            "VAR_SAMP");

    private static final Set<SqlKind> BY_SYNTAX = EnumSet.of(
            SqlKind.FILTER,
            SqlKind.WITHIN_GROUP,
            SqlKind.WITHIN_DISTINCT,
            SqlKind.JSON_OBJECTAGG,
            SqlKind.JSON_ARRAYAGG);

    private Aggregates() {}

    static boolean isAggregate(SqlCall call) {
        SqlKind kind = call.getKind();
        if (BY_SYNTAX.contains(kind)) {
            return true;
        }
        return isDistinct(call)
                || hasStar(call)
                || BUILT_IN.contains(call.getOperator().getName().toUpperCase(Locale.ROOT));
    }

    /** {@code COUNT(DISTINCT x)} and the like. */
    static boolean isDistinct(SqlCall call) {
        return call.getFunctionQuantifier() != null
                && "DISTINCT".equals(call.getFunctionQuantifier().toValue());
    }

    private static boolean hasStar(SqlCall call) {
        if (call.operandCount() != 1 || call.getKind() == SqlKind.AS || call.getKind() == SqlKind.DESCRIPTOR) {
            return false;
        }
        SqlNode only = call.operand(0);
        return only instanceof SqlIdentifier name && name.isStar() && name.names.size() == 1;
    }
}
