package io.headgate.pipelines.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Lists of names as the plan holds them: sorted, each once. Most come sorted already; plans have many of them. */
final class SortedNames {
    private SortedNames() {}

    static List<String> of(Collection<String> names) {
        if (names.size() < 2) {
            return List.copyOf(names);
        }
        List<String> list = new ArrayList<>(names);
        if (!sorted(list)) {
            list.sort(Comparator.naturalOrder());
            return list.stream().distinct().toList();
        }
        return List.copyOf(list);
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
