package io.headgate.pipelines.world;

/**
 * What a platform can do; the planner asks this and nothing else about platforms.
 *
 * @param resume a stopped statement can be resumed with its state and positions
 * @param resumeFailed a failed or degraded one too
 * @param carryOver a new stateless statement can start exactly where an old one stopped
 * @param carryIntoUpsert also when its sink is an upsert table
 * @param restoreState a new statement can start from the state of another one
 * @param alterTable options, watermark and nullable columns of a table can be changed in place
 * @param materializedTables it knows materialized tables
 * @param computePools statements run in pools with a limit
 * @param tellsEnds the offsets at which tables end are known, so that one can wait until a new topic has passed old positions
 * @param defaults what a table gets that its DDL does not say
 */
public record Capabilities(
        boolean resume,
        boolean resumeFailed,
        boolean carryOver,
        boolean carryIntoUpsert,
        boolean restoreState,
        boolean alterTable,
        boolean materializedTables,
        boolean computePools,
        boolean tellsEnds,
        TableDefaults defaults) {
    /** What Confluent Cloud for Apache Flink can do. */
    public static final Capabilities CONFLUENT =
            new Capabilities(true, true, true, false, false, true, true, true, true, TableDefaults.NONE);

    /** What open-source Flink with Kafka can do. */
    public static final Capabilities FLINK =
            new Capabilities(true, false, true, true, true, false, false, false, true, TableDefaults.NONE);

    /** Whether positions are given by hints in the SQL; a platform that runs statements in pools has a property for them. */
    public boolean positionsByHints() {
        return carryOver && !computePools;
    }
}
