package io.headgate.pipelines.world;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * An environment as it was at one moment; what {@code headgate observe} writes and what a plan is made against.
 *
 * @param version version of this format
 * @param environment the environment's name
 * @param observedAt when, ISO-8601 in UTC
 * @param assumed nobody looked: the world was made up from {@code --assume-running}
 * @param tables by name
 * @param statements by name
 * @param consumerGroups by id
 * @param pools by id
 * @param verdicts what the platform said about keeping state across a change of SQL, by statement
 */
public record World(
        int version,
        String environment,
        String observedAt,
        boolean assumed,
        Capabilities capabilities,
        List<WorldTable> tables,
        List<WorldStatement> statements,
        List<ConsumerGroup> consumerGroups,
        List<ComputePool> pools,
        List<StateVerdict> verdicts) {
    public static final int VERSION = 1;

    public World {
        Instant.parse(observedAt);
        tables = sorted(tables, Comparator.comparing(WorldTable::name));
        statements = sorted(statements, Comparator.comparing(WorldStatement::name));
        consumerGroups = sorted(consumerGroups, Comparator.comparing(ConsumerGroup::id));
        pools = sorted(pools, Comparator.comparing(ComputePool::id));
        verdicts =
                sorted(verdicts, Comparator.comparing(StateVerdict::statement).thenComparing(StateVerdict::sqlDigest));
    }

    /** The digest of what does not change by itself; a plan is stale when it differs. */
    public String identity() {
        return WorldIdentity.digest(this);
    }

    private static <T> List<T> sorted(List<T> values, Comparator<T> order) {
        return values.stream().sorted(order).toList();
    }
}
