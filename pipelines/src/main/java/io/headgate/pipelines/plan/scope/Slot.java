package io.headgate.pipelines.plan.scope;

import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.world.WorldStatement;
import java.util.Optional;

/**
 * The place of one statement of the project within its unit, and what serves it on the platform.
 *
 * @param index place in the unit, from 0
 * @param product the product that stands in its name
 * @param table the table that stands in its name
 * @param ordinal which of that table's statements it is, from 1
 * @param lastGeneration the highest generation of its name that the platform lists, 0 when none
 */
public record Slot(
        int index,
        ProjectStatement statement,
        String product,
        String table,
        int ordinal,
        Optional<WorldStatement> current,
        int lastGeneration) {}
