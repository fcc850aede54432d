package io.headgate.platforms;

import io.headgate.pipelines.world.WorldTable;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** The tables and views of an environment. Where a table is a DDL plus a topic, both are made and both are dropped. */
public interface Tables {
    /** The table under a name as the project writes it: plain in the environment's own database, else dotted. */
    Optional<WorldTable> find(String table);

    /**
     * Makes what a DDL says; done when it is there.
     *
     * @throws PlatformException {@link PlatformProblem#SCHEMA_CONFLICT} when something else holds the name
     */
    Progress<WorldTable> create(CreateTableOrder order);

    /** Alters a table in place, all clauses or none; done when they show. */
    Progress<WorldTable> alter(AlterTableOrder order);

    /**
     * Removes what finished DDL on these tables has left to hold its name, where a platform keeps such: a request that arrives late
     * finds the name taken. Only what is older than {@code before}; gives how many went.
     */
    default int tidy(Collection<String> tables, Instant before) {
        return 0;
    }

    /** Drops what was observed under the name, and nothing that was made since; done when table and topic are gone. */
    Progress<Ending> drop(DropTableOrder order);
}
