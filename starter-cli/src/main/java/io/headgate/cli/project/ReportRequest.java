package io.headgate.cli.project;

import io.headgate.pipelines.graph.Direction;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What report is wanted.
 *
 * @param table the table reported on, empty for the whole project
 * @param directions where to look from the table
 * @param file where to write it instead of printing it
 * @param open show the page in a browser
 */
public record ReportRequest(
        Optional<String> table, Set<Direction> directions, ReportFormat format, Optional<Path> file, boolean open) {
    public ReportRequest {
        directions = Set.copyOf(directions);
    }
}
