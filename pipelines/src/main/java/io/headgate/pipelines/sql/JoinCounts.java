package io.headgate.pipelines.sql;

/**
 * How many joins of each form a query is written with; comma joins and plain {@code JOIN} count as regular.
 * {@code CROSS JOIN UNNEST} and {@code LATERAL TABLE} are no joins.
 */
public record JoinCounts(int regular, int left, int right, int inner, int outer) {
    public static final JoinCounts NONE = new JoinCounts(0, 0, 0, 0, 0);

    public JoinCounts plus(JoinCounts other) {
        return new JoinCounts(
                regular + other.regular,
                left + other.left,
                right + other.right,
                inner + other.inner,
                outer + other.outer);
    }

    public int total() {
        return regular + left + right + inner + outer;
    }
}
