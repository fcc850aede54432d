package io.headgate.pipelines.plan;

import java.util.List;

/**
 * How one table is taken back from one stage. Of the compensations of a table the last one applies of which some trigger is
 * done.
 *
 * @param when the stage, for people: {@code after z/drop}
 * @param triggers steps of the plan; one of them done means the stage is reached
 * @param follows tables that it reads: the stage is also reached when the compensation of one of them makes that table again
 * @param rebuilds it makes the table again, so that readers' positions mean nothing any more
 * @param steps ids of the undo steps, in order
 * @param says what it does, one sentence
 */
public record Compensation(
        String table,
        String when,
        List<String> triggers,
        List<String> follows,
        boolean rebuilds,
        List<String> steps,
        String says) {
    public Compensation {
        triggers = SortedNames.of(triggers);
        follows = SortedNames.of(follows);
        steps = List.copyOf(steps);
    }
}
