package io.headgate.benchmarks;

/** The forms that a query over two or three tables takes. */
enum QueryForm {
    /** Inner join of the first two, left join of the third. */
    JOINS,
    /** A filtering CTE over the first table, joined with the others. */
    FILTERING_CTE,
    /** Aggregates of the others in CTEs of their own, left-joined to the first. */
    AGGREGATING_CTES,
    /** The rows of all, under one key. */
    UNION_ALL,
    /** Rows of the first that the others know, too. */
    IN_SUB_QUERIES
}
