package io.headgate.platforms;

import java.util.Optional;

/**
 * Let this stopped statement go on.
 *
 * @param uid as observed when it was stopped
 * @param pool another pool to run in, where the platform allows that
 */
public record ResumeOrder(EffectKey key, String name, String uid, Optional<String> pool) {}
