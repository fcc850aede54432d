package io.headgate.cli.project;

import io.headgate.pipelines.config.ProjectConfig;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.scan.DeclaredExternal;
import io.headgate.pipelines.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.List;

/**
 * A project that a command works on.
 *
 * @param root the folder that all paths of the project count from
 * @param declared the external tables that the project declares, read or not
 */
public record LoadedProject(
        Path root, ProjectConfig config, List<DeclaredExternal> declared, Snapshot snapshot, PipelineGraph graph) {
    public LoadedProject {
        declared = List.copyOf(declared);
    }

    /** The folder that holds the layers. */
    public Path pipelines() {
        return root.resolve(config.pipelines()).normalize();
    }

    /** A file of the project by its path from the root. */
    public Path file(String path) {
        return root.resolve(path).normalize();
    }
}
