package io.headgate.pipelines.plan;

import java.util.Comparator;
import java.util.List;

/**
 * Something to know before rolling the plan out.
 *
 * @param tables the tables concerned, sorted
 * @param message one sentence
 */
public record Warning(WarningCode code, List<String> tables, String message) implements Comparable<Warning> {
    private static final Comparator<Warning> ORDER = Comparator.comparing(Warning::code)
            .thenComparing(warning -> String.join(",", warning.tables))
            .thenComparing(Warning::message);

    public Warning {
        tables = SortedNames.of(tables);
    }

    @Override
    public int compareTo(Warning other) {
        return ORDER.compare(this, other);
    }
}
