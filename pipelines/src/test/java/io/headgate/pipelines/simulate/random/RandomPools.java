package io.headgate.pipelines.simulate.random;

import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.ComputePool;
import io.headgate.pipelines.world.WorldStatement;
import java.util.List;
import java.util.Optional;

/** Whether statements run in a pool of limited size, and how much room that has. */
final class RandomPools {
    private static final String POOL = "pool-1";

    private RandomPools() {}

    /** The pool of an environment, where it has one. */
    static Optional<String> environment(Dice dice, Capabilities platform) {
        return platform.computePools() && dice.chance(30) ? Optional.of(POOL) : Optional.empty();
    }

    /** The pool as it is now: with room, full, fuller than it may be, or not ready. */
    static void observed(Dice dice, WorldEdit world) {
        int used = (int) world.statements().stream()
                .filter(statement -> statement.phase().active())
                .filter(statement -> statement.pool().filter(POOL::equals).isPresent())
                .map(WorldStatement::name)
                .count();
        int room = dice.one(List.of(-1, 0, 0, 1, 2, 50, 50));
        boolean ready = dice.chance(95);
        world.put(new ComputePool(POOL, ready, Math.max(1, used + room), used));
        world.note(POOL + " has room for " + room + " more than " + used + (ready ? "" : ", and is not ready"));
    }
}
