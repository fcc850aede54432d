package io.headgate.platforms;

/**
 * Stop this statement.
 *
 * @param uid as observed: another statement of the same name is not touched
 */
public record StopOrder(EffectKey key, String name, String uid) {}
