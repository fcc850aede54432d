package io.headgate.benchmarks;

/**
 * What fixes a generated project, to the byte.
 *
 * @param tables how many tables it has, raw topics not counted
 * @param seed what decides the parents, columns and queries
 * @param mostParents a table that is no source reads two others, three, or up to so many
 */
public record ProjectShape(int tables, long seed, int mostParents) {
    private static final int USUAL_PARENTS = 3;

    public ProjectShape {
        if (tables < 1) {
            throw new IllegalArgumentException("a project has at least one table, not " + tables);
        }
        if (mostParents < 2) {
            throw new IllegalArgumentException("a table reads at least two others, not " + mostParents);
        }
    }

    /** Tables that read two or three others. */
    public ProjectShape(int tables, long seed) {
        this(tables, seed, USUAL_PARENTS);
    }
}
