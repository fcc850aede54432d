package io.headgate.platforms.flink;

import io.headgate.pipelines.world.ComputePool;
import io.headgate.platforms.CreatePoolOrder;
import io.headgate.platforms.Ending;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Pools;
import io.headgate.platforms.Progress;
import java.util.List;
import java.util.Optional;

/** A platform on which statements share one cluster. */
final class NoPools implements Pools {
    @Override
    public List<ComputePool> list() {
        return List.of();
    }

    @Override
    public Optional<ComputePool> find(String idOrName) {
        return Optional.empty();
    }

    @Override
    public Progress<ComputePool> create(CreatePoolOrder order) {
        throw new PlatformException(
                PlatformProblem.UNSUPPORTED,
                "open-source Flink has no compute pools",
                "leave 'compute-pool' out of the environment");
    }

    @Override
    public Progress<Ending> delete(String id) {
        return Progress.done(Ending.FOUND_GONE, "there is no pool '" + id + "'");
    }
}
