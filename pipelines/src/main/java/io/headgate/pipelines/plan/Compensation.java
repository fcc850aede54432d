package io.headgate.pipelines.plan;

import java.util.List;

/**
 * How one table is taken back from one stage. Of the compensations of a table the last one applies of which some trigger is
 * done.
 *
 * @param when the stage, for people: {@code after z/drop}
 * @param triggers steps of the plan; one of them done means the stage is reached
 * @param steps ids of the undo steps, in order
 * @param says what it does, one sentence
 */
public record Compensation(String table, String when, List<String> triggers, List<String> steps, String says) {
    public Compensation {
        triggers = triggers.stream().sorted().distinct().toList();
        steps = List.copyOf(steps);
    }
}
