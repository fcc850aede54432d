package io.headgate.pipelines.plan;

import java.util.List;
import java.util.TreeSet;

/** Lists of names as the plan holds them: sorted, each once. Most come sorted already; plans have many of them. */
final class SortedNames {
    private SortedNames() {}

    static List<String> of(List<String> names) {
        if (names.size() < 2) {
            return List.copyOf(names);
        }
        return sorted(names) ? List.copyOf(names) : List.copyOf(new TreeSet<>(names));
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
