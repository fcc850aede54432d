package io.headgate.platforms.flink.store;

/**
 * What is kept of a table: a catalog in memory forgets it with its session, and no catalog keeps the words of its DDL.
 *
 * @param version of this format
 * @param table its name, as the project writes it
 * @param declared the DDL of the project
 * @param ddl as it was run
 * @param shown digest of what the catalog showed afterwards: while that is so, {@code declared} holds
 * @param made in milliseconds since 1970: tables are made again in the order in which they were made
 */
public record TableRecord(int version, String table, String declared, String ddl, String shown, long made) {
    public static final int VERSION = 1;
}
