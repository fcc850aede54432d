package io.headgate.lab.informationschema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One view.
 *
 * @param columns names and types, in their order
 * @param rows values by column name; numbers as texts, null for what does not apply
 */
record View(List<Column> columns, List<Map<String, @Nullable String>> rows) {
    /** A column: only texts and numbers occur. */
    record Column(String name, boolean number) {
        String type() {
            return number ? "INT" : "VARCHAR(2147483647)";
        }
    }

    static Column text(String name) {
        return new Column(name, false);
    }

    static Column number(String name) {
        return new Column(name, true);
    }

    boolean has(String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }
}
