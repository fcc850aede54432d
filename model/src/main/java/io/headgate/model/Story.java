package io.headgate.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happens to a seed, as sentences and counts. */
final class Story {
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> ends = new TreeMap<>();
    private final Map<String, Integer> decisions = new TreeMap<>();
    private int blocked;
    private int laid;
    private int steps;

    void tell(String line) {
        lines.add(line);
    }

    void blocked(List<String> why) {
        blocked++;
        lines.add("blocked: " + why);
    }

    void ended(String end, int rows) {
        ends.merge(end, 1, Integer::sum);
        steps += rows;
    }

    void decided(String what, String says) {
        decisions.merge(what, 1, Integer::sum);
        lines.add("decided " + what + ": " + says);
    }

    void laid(int faults) {
        laid += faults;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    Map<String, Integer> ends() {
        return ends;
    }

    Map<String, Integer> decisions() {
        return decisions;
    }

    int blocked() {
        return blocked;
    }

    int laid() {
        return laid;
    }

    int steps() {
        return steps;
    }
}
