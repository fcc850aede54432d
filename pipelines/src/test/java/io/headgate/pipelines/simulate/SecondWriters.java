package io.headgate.pipelines.simulate;

import io.headgate.pipelines.plan.Step;
import java.util.Collection;

/** A table is written by one statement at a time, or by as many as the project has for it. */
final class SecondWriters {
    private final SimulatedPlatform platform;

    SecondWriters(SimulatedPlatform platform) {
        this.platform = platform;
    }

    /** Refuses a writer of these tables beside one that does the same work, or work that nobody knows. */
    void refuse(Step step, String name, String serves, Collection<String> tables) {
        for (String table : tables) {
            for (SimulatedStatement other : platform.activeWriters(table)) {
                if (!other.name().equals(name) && !apart(serves, other.serves())) {
                    throw new Violation(step.id() + " makes " + name + " write " + table + " beside " + other.name());
                }
            }
        }
    }

    /** Whether two writers run two different statements of the project. */
    static boolean apart(String one, String other) {
        return !one.equals(other) && !one.equals(SimulatedTable.STRANGER) && !other.equals(SimulatedTable.STRANGER);
    }
}
