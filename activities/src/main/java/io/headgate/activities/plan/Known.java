package io.headgate.activities.plan;

import io.headgate.pipelines.world.Ownership;
import java.util.Optional;

/** What the ledger knows about an environment before somebody looks at it. */
public interface Known {
    Optional<Ownership> ownership(String environment, String statement);

    /** Whether the bounded statements of a table were seen to complete. */
    boolean verified(String environment, String table);
}
