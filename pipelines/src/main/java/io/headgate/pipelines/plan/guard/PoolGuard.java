package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.decide.SlotAction;
import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.world.ComputePool;
import io.headgate.pipelines.world.WorldStatement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** More statements are to run in a pool than it has room for. */
final class PoolGuard implements Guard {
    @Override
    public void check(PlanDraft draft, Remarks remarks) {
        if (draft.landscape().world().world().pools().isEmpty()) {
            return;
        }
        Map<String, ComputePool> pools = new HashMap<>();
        draft.landscape().world().world().pools().forEach(pool -> pools.put(pool.id(), pool));
        Map<String, Integer> growth = new TreeMap<>();
        Map<String, Set<String>> tables = new HashMap<>();
        for (Node node : draft.acting()) {
            for (SlotAction action : node.decision().slots()) {
                Optional<WorldStatement> active =
                        action.slot().current().filter(old -> old.phase().active());
                active.flatMap(WorldStatement::pool).ifPresent(pool -> growth.merge(pool, -1, Integer::sum));
                Optional<String> pool = draft.pool(node, action);
                if (runs(action) && pool.isPresent()) {
                    growth.merge(pool.get(), 1, Integer::sum);
                    tables.computeIfAbsent(pool.get(), id -> new TreeSet<>()).add(node.name());
                }
            }
        }
        growth.forEach((id, more) ->
                check(id, more, Optional.ofNullable(pools.get(id)), tables.getOrDefault(id, Set.of()), remarks));
    }

    private static boolean runs(SlotAction action) {
        return switch (action.action()) {
            case NONE, REMOVE -> false;
            case BOUNCE, RESUME, CARRY_OVER, RESTORE_STATE, REPLAY, START -> true;
        };
    }

    private static void check(String id, int growth, Optional<ComputePool> known, Set<String> tables, Remarks remarks) {
        if (tables.isEmpty()) {
            return;
        }
        if (known.isEmpty() || !known.get().ready()) {
            remarks.block(
                    BlockerCode.UNSUPPORTED,
                    tables,
                    "compute pool " + id + (known.isEmpty() ? " does not exist here" : " does not take statements now"),
                    "choose another pool with --compute-pool-id");
            return;
        }
        // What leaves a pool as full as it is may run, also where that is fuller than it should be.
        int free = Math.max(0, known.get().maxUnits() - known.get().usedUnits());
        if (growth > free) {
            remarks.block(
                    BlockerCode.POOL_EXHAUSTED,
                    tables,
                    "compute pool " + id + " has room for " + free + " more statements, the plan needs " + growth,
                    "enlarge the pool, or choose another one with --compute-pool-id");
        }
    }
}
