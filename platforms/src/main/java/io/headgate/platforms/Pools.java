package io.headgate.platforms;

import io.headgate.pipelines.world.ComputePool;
import java.util.List;
import java.util.Optional;

/** Compute pools, on platforms that have them; elsewhere there are none. */
public interface Pools {
    List<ComputePool> list();

    /** By id or, where that finds nothing, by display name. */
    Optional<ComputePool> find(String idOrName);

    /** Makes a pool; done when it takes statements. */
    Progress<ComputePool> create(CreatePoolOrder order);

    /** Removes a pool; done when it is gone. */
    Progress<Ending> delete(String id);
}
