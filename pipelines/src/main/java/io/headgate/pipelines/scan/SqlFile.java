package io.headgate.pipelines.scan;

import io.headgate.pipelines.sql.FileFacts;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A SQL file of the project, read and understood.
 *
 * @param path relative to the project's root, forward slashes
 * @param text the decoded text without a byte order mark
 * @param properties what {@code <stem>.properties} beside it says
 */
public record SqlFile(
        String path, TablePlace place, FileRole role, String text, FileFacts facts, Map<String, String> properties) {
    public SqlFile {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }
}
