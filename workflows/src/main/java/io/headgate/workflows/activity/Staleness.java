package io.headgate.workflows.activity;

import java.util.List;

/**
 * What moved since the plan was made.
 *
 * @param moved a sentence each, the first few; empty: nothing moved
 */
public record Staleness(List<String> moved) {
    public Staleness {
        moved = List.copyOf(moved);
    }
}
