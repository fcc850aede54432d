package io.headgate.pipelines.plan;

import java.util.Comparator;
import java.util.List;

/**
 * One reason why the plan cannot be rolled out.
 *
 * @param tables the tables concerned, sorted
 * @param at {@code file:line:col} where there is such a place, else empty
 * @param message what is wrong, one sentence
 * @param remedy what to do, one sentence
 */
public record Blocker(BlockerCode code, List<String> tables, String at, String message, String remedy)
        implements Comparable<Blocker> {
    private static final Comparator<Blocker> ORDER = Comparator.comparing(Blocker::code)
            .thenComparing(blocker -> String.join(",", blocker.tables))
            .thenComparing(Blocker::at)
            .thenComparing(Blocker::message);

    public Blocker {
        tables = SortedNames.of(tables);
    }

    /** A blocker without a place in a file. */
    public static Blocker of(BlockerCode code, List<String> tables, String message, String remedy) {
        return new Blocker(code, tables, "", message, remedy);
    }

    @Override
    public int compareTo(Blocker other) {
        return ORDER.compare(this, other);
    }
}
