package io.headgate.pipelines.graph;

import java.util.List;

/**
 * Tables that feed each other in a circle.
 *
 * @param members every table that lies on some circle with the others, sorted
 * @param path one circle in the direction of the data, from its first name back to it: {@code [a, b, a]}
 */
public record Cycle(List<String> members, List<String> path) {
    public Cycle {
        members = List.copyOf(members);
        path = List.copyOf(path);
    }

    @Override
    public String toString() {
        return String.join(" -> ", path);
    }
}
