package io.headgate.platforms.fake;

import io.headgate.pipelines.world.ComputePool;
import io.headgate.platforms.CreatePoolOrder;
import io.headgate.platforms.Ending;
import io.headgate.platforms.Pools;
import io.headgate.platforms.Progress;
import io.headgate.platforms.fake.FakeSwitches.Moment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

final class FakePools implements Pools {
    private final FakeCluster cluster;
    private final Map<String, ComputePool> byName = new TreeMap<>();

    FakePools(FakeCluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public List<ComputePool> list() {
        synchronized (cluster) {
            return List.copyOf(byName.values());
        }
    }

    @Override
    public Optional<ComputePool> find(String idOrName) {
        synchronized (cluster) {
            return byName.values().stream()
                    .filter(pool -> pool.id().equals(idOrName))
                    .findFirst()
                    .or(() -> Optional.ofNullable(byName.get(idOrName)));
        }
    }

    @Override
    public Progress<ComputePool> create(CreatePoolOrder order) {
        synchronized (cluster) {
            cluster.switches.check(order.name(), Moment.BEFORE_THE_EFFECT);
            if (!byName.containsKey(order.name())) {
                byName.put(order.name(), new ComputePool(cluster.nextId("pool"), true, order.maxUnits(), 0));
                cluster.happened(order.name());
                cluster.happened(order.key().hex());
                cluster.switches.check(order.name(), Moment.AFTER_THE_EFFECT);
            }
            ComputePool pool = Optional.ofNullable(byName.get(order.name())).orElseThrow();
            return Progress.done(pool, "pool " + order.name() + " is ready");
        }
    }

    @Override
    public Progress<Ending> delete(String id) {
        synchronized (cluster) {
            boolean there = byName.values().removeIf(pool -> pool.id().equals(id));
            return Progress.done(there ? Ending.DONE : Ending.FOUND_GONE, "pool " + id + " is gone");
        }
    }
}
