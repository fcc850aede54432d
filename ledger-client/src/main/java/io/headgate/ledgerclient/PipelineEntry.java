package io.headgate.ledgerclient;

import java.util.List;
import java.util.Optional;

/**
 * A table as the ledger knows it.
 *
 * @param verified its bounded statements ran to their end
 * @param statements the statements that serve it now, by name
 */
public record PipelineEntry(Facts facts, boolean verified, List<Serving> statements) {
    public PipelineEntry {
        statements = List.copyOf(statements);
    }

    /** What the project says of it. */
    public record Facts(String table, String owner, String kind, boolean active, Optional<String> contentHash) {}

    /** A statement that serves it. */
    public record Serving(String name, String uid, int generation, String rollout, Optional<String> versionSuffix) {}
}
