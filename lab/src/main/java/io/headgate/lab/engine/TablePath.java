package io.headgate.lab.engine;

import java.util.Comparator;

/** The full name of a table or view. */
public record TablePath(String catalog, String database, String name) implements Comparable<TablePath> {
    private static final Comparator<TablePath> ORDER = Comparator.comparing(TablePath::catalog)
            .thenComparing(TablePath::database)
            .thenComparing(TablePath::name);

    @Override
    public int compareTo(TablePath other) {
        return ORDER.compare(this, other);
    }

    /** {@code `catalog`.`database`.`name`}. */
    @Override
    public String toString() {
        return "`" + catalog + "`.`" + database + "`.`" + name + "`";
    }
}
