package io.headgate.platforms.confluent.tables;

import io.headgate.platforms.ResultRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code INFORMATION_SCHEMA} by the names of its columns; NULL reads as empty. */
record CatalogRow(List<String> columns, ResultRow row) {
    String text(String column) {
        int at = columns.indexOf(column);
        @Nullable
        String value = at < 0 || at >= row.values().size() ? null : row.values().get(at);
        return value == null ? "" : value;
    }

    /** 0 for what is no number. */
    int number(String column) {
        String text = text(column);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
