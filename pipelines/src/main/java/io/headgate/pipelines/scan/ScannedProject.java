package io.headgate.pipelines.scan;

import io.headgate.pipelines.config.ProjectConfig;
import io.headgate.pipelines.problem.Finding;
import java.util.List;

/**
 * Everything that was read from a project's folder, before tables are told apart.
 *
 * @param files by path
 * @param externals by name
 * @param findings about files and configuration, sorted
 */
public record ScannedProject(
        ProjectConfig config, List<SqlFile> files, List<DeclaredExternal> externals, List<Finding> findings) {
    public ScannedProject {
        files = List.copyOf(files);
        externals = List.copyOf(externals);
        findings = findings.stream().sorted().toList();
    }
}
