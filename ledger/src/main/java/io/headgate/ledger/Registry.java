package io.headgate.ledger;

import io.headgate.ledger.registry.PipelineEntry;
import io.headgate.ledger.registry.Serving;
import io.headgate.ledger.registry.TableFacts;
import io.headgate.pipelines.world.Ownership;
import java.util.List;
import java.util.Optional;

/** The tables of each environment and the statements that serve them. */
public interface Registry {
    /** Notes what the project says of tables; all or none. Statements and verification of known tables stay. */
    void note(String environment, List<TableFacts> tables);

    /** A statement serves its table from now on, in place of those that it replaces. */
    void serves(String environment, Serving serving);

    /** A statement serves nothing any more. */
    void retire(String environment, String statement, String uid);

    /** The bounded statements of a table ran to their end, or (false) the table was made anew. */
    void verified(String environment, String table, boolean verified);

    boolean isVerified(String environment, String table);

    /** What is known about a statement that Headgate made; of several with one name, the newest. */
    Optional<Ownership> ownership(String environment, String statement);

    Optional<PipelineEntry> find(String environment, String table);

    /** All tables of an environment, by name. */
    List<PipelineEntry> list(String environment);
}
