package io.headgate.platforms.flink.store;

import java.util.Optional;

/**
 * What is kept of a table: a catalog in memory forgets it with its session.
 *
 * @param version of this format
 * @param table its name, as the project writes it
 * @param ddl as it was run
 * @param made in milliseconds since 1970: tables are made again in the order in which they were made
 */
public record TableRecord(int version, String table, String ddl, long made, Optional<String> topicId) {
    public static final int VERSION = 1;
}
