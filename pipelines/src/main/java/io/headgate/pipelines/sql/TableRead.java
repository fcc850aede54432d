package io.headgate.pipelines.sql;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One place where a statement reads a table; a table read twice gives two of them.
 *
 * @param role {@link ReadRole#LOOKUP} only where this file shows that the time is processing time; whoever knows more tables
 *     may find {@link ReadRole#TEMPORAL} to be a look-up as well, by {@code time}
 * @param hints the {@code OPTIONS} hint at this place, by key
 * @param time the time column of a {@link ReadRole#TEMPORAL} read, where it is a plain column
 */
public record TableRead(TableReference table, ReadRole role, Map<String, String> hints, Optional<TimeColumn> time) {
    public TableRead {
        hints = Collections.unmodifiableMap(new TreeMap<>(hints));
    }
}
