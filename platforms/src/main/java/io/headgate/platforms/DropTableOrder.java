package io.headgate.platforms;

import io.headgate.pipelines.world.ObjectKind;
import java.util.Optional;

/**
 * Drop this table.
 *
 * @param tableId as observed; another one under the name is left alone
 * @param topicId as observed; another one under the name is left alone
 */
public record DropTableOrder(
        EffectKey key,
        String statement,
        String table,
        ObjectKind kind,
        Optional<String> tableId,
        Optional<String> topicId,
        Optional<String> pool) {}
