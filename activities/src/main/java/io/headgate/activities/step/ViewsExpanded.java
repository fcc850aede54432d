package io.headgate.activities.step;

import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.Tables;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Replaces views by the tables that they read, as the platform has them. */
final class ViewsExpanded {
    private ViewsExpanded() {}

    static List<String> of(Tables platform, List<String> names) {
        Set<String> seen = new TreeSet<>();
        Set<String> tables = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name)) {
                Optional<WorldTable> view = platform.find(name).filter(WorldTable::view);
                if (view.isPresent()) {
                    open.addAll(view.get().reads());
                } else {
                    tables.add(name);
                }
            }
        }
        return List.copyOf(tables);
    }
}
