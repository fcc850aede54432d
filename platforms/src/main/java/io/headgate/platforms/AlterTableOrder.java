package io.headgate.platforms;

import java.util.List;
import java.util.Optional;

/**
 * Alter this table.
 *
 * @param changes clauses of ALTER TABLE: {@code ADD `x` STRING}
 * @param tableId as observed
 * @param topicId as observed
 */
public record AlterTableOrder(
        EffectKey key,
        String statement,
        String table,
        List<String> changes,
        Optional<String> tableId,
        Optional<String> topicId,
        Optional<String> pool) {
    public AlterTableOrder {
        changes = List.copyOf(changes);
    }
}
