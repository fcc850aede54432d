package io.headgate.platforms;

/**
 * Make this pool.
 *
 * @param name its display name; a pool of this name that exists is the one that is asked for
 * @param maxUnits how many units it may use
 */
public record CreatePoolOrder(EffectKey key, String name, int maxUnits) {}
