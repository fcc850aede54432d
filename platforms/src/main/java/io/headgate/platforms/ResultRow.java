package io.headgate.platforms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a result.
 *
 * @param change {@code +I}, {@code -U}, {@code +U} or {@code -D}
 * @param values as text, null for NULL; nested values as JSON
 */
public record ResultRow(String change, List<@Nullable String> values) {
    public ResultRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
