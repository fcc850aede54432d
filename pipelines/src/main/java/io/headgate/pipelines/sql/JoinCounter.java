package io.headgate.pipelines.sql;

import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlSelect;
import org.jspecify.annotations.Nullable;

/** Counts the joins as they are written: plain JOIN, CROSS JOIN and comma are regular, INNER only where the word stands. */
final class JoinCounter implements QueryListener {
    private static final JoinCounts REGULAR = new JoinCounts(1, 0, 0, 0, 0);
    private static final JoinCounts LEFT = new JoinCounts(0, 1, 0, 0, 0);
    private static final JoinCounts RIGHT = new JoinCounts(0, 0, 1, 0, 0);
    private static final JoinCounts INNER = new JoinCounts(0, 0, 0, 1, 0);
    private static final JoinCounts OUTER = new JoinCounts(0, 0, 0, 0, 1);

    private final SourceText.Positions positions;
    private JoinCounts counts = JoinCounts.NONE;

    JoinCounter(SourceText.Positions positions) {
        this.positions = positions;
    }

    JoinCounts counts() {
        return counts;
    }

    @Override
    public void join(SqlJoin join, Joined joined, @Nullable SqlSelect select, Scope scope) {
        if (joined != Joined.FUNCTION) {
            counts = counts.plus(form(join));
        }
    }

    private JoinCounts form(SqlJoin join) {
        JoinType type = join.getJoinType();
        return switch (type) {
            case INNER -> positions.follows(join.getJoinTypeNode(), "INNER") ? INNER : REGULAR;
            case COMMA, CROSS -> REGULAR;
            case LEFT, LEFT_SEMI_JOIN, LEFT_ANTI_JOIN -> LEFT;
            case RIGHT -> RIGHT;
            case FULL -> OUTER;
        };
    }
}
