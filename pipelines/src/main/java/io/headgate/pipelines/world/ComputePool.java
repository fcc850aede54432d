package io.headgate.pipelines.world;

/**
 * A pool of compute that statements run in.
 *
 * @param ready it takes statements
 * @param maxUnits how many units it may use
 * @param usedUnits how many it uses; each running statement needs at least one
 */
public record ComputePool(String id, boolean ready, int maxUnits, int usedUnits) {}
