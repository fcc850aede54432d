package io.headgate.pipelines.plan;

import java.util.ArrayList;
import java.util.List;

/** Lists of names as the plan holds them: sorted, each once. Most come sorted already; plans have many of them. */
final class SortedNames {
    private SortedNames() {}

    static List<String> of(List<String> names) {
        if (sorted(names)) {
            return List.copyOf(names);
        }
        List<String> sorted = new ArrayList<>(names);
        sorted.sort(null);
        List<String> each = new ArrayList<>(sorted.size());
        for (String name : sorted) {
            if (each.isEmpty() || !each.get(each.size() - 1).equals(name)) {
                each.add(name);
            }
        }
        return List.copyOf(each);
    }

    private static boolean sorted(List<String> names) {
        for (int i = 1; i < names.size(); i++) {
            if (names.get(i - 1).compareTo(names.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
