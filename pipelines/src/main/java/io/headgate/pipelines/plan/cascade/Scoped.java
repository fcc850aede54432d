package io.headgate.pipelines.plan.cascade;

import io.headgate.pipelines.plan.SkippedTable;
import java.util.List;

/**
 * Every unit that the plan looked at, parents first.
 *
 * @param nodes targets, ancestors and descendants, also those with nothing to do
 * @param skipped tables that are left out
 * @param differing healthy ancestors that differ from the project and are left alone
 * @param above units above those in the plan that were looked at
 * @param needed consumers that the plan needs and may not touch without {@code --may-start-descendants}
 */
public record Scoped(
        List<Node> nodes, List<SkippedTable> skipped, List<String> differing, List<String> above, List<String> needed) {
    public Scoped {
        nodes = List.copyOf(nodes);
        skipped = List.copyOf(skipped);
        differing = List.copyOf(differing);
        above = List.copyOf(above);
        needed = List.copyOf(needed);
    }
}
