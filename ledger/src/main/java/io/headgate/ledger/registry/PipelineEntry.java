package io.headgate.ledger.registry;

import java.util.List;
import java.util.Optional;

/**
 * A table as the ledger knows it.
 *
 * @param facts what the project says
 * @param verified its bounded statements ran to their end
 * @param statements the statements that serve it now, by name
 */
public record PipelineEntry(TableFacts facts, boolean verified, List<ServingStatement> statements) {
    public PipelineEntry {
        statements = List.copyOf(statements);
    }

    /** A statement that serves the table. */
    public record ServingStatement(
            String name, String uid, int generation, String rollout, Optional<String> versionSuffix) {}
}
