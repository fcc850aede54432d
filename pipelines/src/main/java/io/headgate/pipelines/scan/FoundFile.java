package io.headgate.pipelines.scan;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A SQL file that the walk found, not yet read.
 *
 * @param properties the {@code .properties} file beside it
 */
record FoundFile(Path file, String path, TablePlace place, FileRole role, Optional<Path> properties) {}
