package io.headgate.pipelines.sql;

import java.util.Map;
import java.util.TreeMap;

/**
 * One place where a statement reads a table; a table read twice gives two of them.
 *
 * @param hints the {@code OPTIONS} hint at this place, by key
 */
public record TableRead(TableReference table, ReadRole role, Map<String, String> hints) {
    public TableRead {
        hints = java.util.Collections.unmodifiableMap(new TreeMap<>(hints));
    }
}
