package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.sql.StatementFacts;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A statement of the project, as written.
 *
 * @param id {@code <file>#<n>}, n from 1 in the order of the file
 * @param file path relative to the project's root, forward slashes
 * @param facts what the statement says; its spans count in the text of the <em>file</em>: subtract
 *     {@code facts.span().start()} for positions in {@code sql}
 * @param sql the statement byte for byte, without the closing semicolon
 * @param properties what the {@code .properties} file beside it says
 */
public record ProjectStatement(
        String id, String file, StatementFacts facts, String sql, Map<String, String> properties) {
    public ProjectStatement {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }
}
