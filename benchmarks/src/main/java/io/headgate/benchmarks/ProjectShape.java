package io.headgate.benchmarks;

/**
 * What fixes a generated project, to the byte.
 *
 * @param tables how many tables it has, raw topics not counted
 * @param seed what decides the parents, columns and queries
 */
public record ProjectShape(int tables, long seed) {
    public ProjectShape {
        if (tables < 1) {
            throw new IllegalArgumentException("a project has at least one table, not " + tables);
        }
    }
}
