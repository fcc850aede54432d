package io.headgate.workflows.engine;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many steps of a rollout may run at once.
 *
 * @param starts steps that start something
 * @param perPool the same within one compute pool; 0: no such bound
 * @param poolSlots what the platform says about single pools; the smaller bound counts
 */
public record Bounds(int starts, int perPool, Map<String, Integer> poolSlots) {
    public Bounds {
        poolSlots = new TreeMap<>(poolSlots);
    }

    int of(Lane lane) {
        return switch (lane) {
            case STARTS -> starts;
            case FREES -> Lane.FREES_BOUND;
            case WAITS -> Lane.WAITS_BOUND;
        };
    }

    int ofPool(String pool) {
        int here = perPool == 0 ? Integer.MAX_VALUE : perPool;
        return pool.isEmpty() ? Integer.MAX_VALUE : Math.min(here, poolSlots.getOrDefault(pool, Integer.MAX_VALUE));
    }
}
