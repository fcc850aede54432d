package io.headgate.pipelines.problem;

import java.util.Comparator;

/**
 * One thing that is wrong with a project.
 *
 * @param file path relative to the project's root with forward slashes; empty when no file is to blame
 * @param line line from 1, 0 when unknown
 * @param column column from 1, 0 when unknown
 * @param table the table concerned, empty when none
 * @param message what is wrong, one sentence
 * @param remedy what to do next, one sentence
 */
public record Finding(FindingCode code, String file, int line, int column, String table, String message, String remedy)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(Finding::code)
            .thenComparing(Finding::table)
            .thenComparing(Finding::message);

    /** A finding without a place. */
    public static Finding of(FindingCode code, String table, String message, String remedy) {
        return new Finding(code, "", 0, 0, table, message, remedy);
    }

    public Severity severity() {
        return code.severity();
    }

    /** {@code file:line:col}, as much of it as is known. */
    public String at() {
        if (file.isEmpty() || line == 0) {
            return file;
        }
        return file + ":" + line + (column == 0 ? "" : ":" + column);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
