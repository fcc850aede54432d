package io.headgate.platforms;

/**
 * Remove this statement.
 *
 * @param uid as observed: another statement of the same name is not touched
 */
public record DeleteOrder(EffectKey key, String name, String uid) {}
