package io.headgate.pipelines.sql;

/** A construct that makes the engine keep rows or aggregates between records. */
public enum StateConstruct {
    GROUP_BY("GROUP BY"),
    DISTINCT("DISTINCT"),
    AGGREGATE("aggregate without GROUP BY"),
    /** A function of the user's own where both readings are legal. The project may know that it is none. */
    POSSIBLE_AGGREGATE("possibly an aggregate, unless 'scalar-functions' in headgate.yaml names it:"),
    HAVING("HAVING"),
    JOIN("join"),
    TEMPORAL_JOIN("temporal join"),
    OVER("OVER window"),
    WINDOW_AGGREGATE("window aggregation"),
    MATCH_RECOGNIZE("MATCH_RECOGNIZE"),
    UNION("UNION"),
    INTERSECT("INTERSECT"),
    EXCEPT("EXCEPT"),
    SUBQUERY("sub-query over a table"),
    ORDER_LIMIT("ORDER BY ... LIMIT"),
    PARTITIONED_FUNCTION("table function with PARTITION BY"),
    /** Reads an upsert or retract table: the engine keeps the last row per key. Found by the project, not by one file. */
    UPSERT_SOURCE("reads a table of changes"),
    /** The file could not be parsed; the safer reading is taken. Found by the project. */
    UNKNOWN("SQL that could not be parsed");

    private final String words;

    StateConstruct(String words) {
        this.words = words;
    }

    /** How the construct is named to people. */
    public String words() {
        return words;
    }
}
