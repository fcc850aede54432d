package io.headgate.pipelines.world;

/**
 * The platform's word on whether changed SQL can go on with the state of a statement.
 *
 * @param statement the statement whose state it is
 * @param sqlDigest {@code sha256:...} of the new SQL
 * @param equal topology and state are the same
 * @param comparison operator by operator, for people
 */
public record StateVerdict(String statement, String sqlDigest, boolean equal, String comparison) {}
