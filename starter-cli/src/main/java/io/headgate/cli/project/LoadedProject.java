package io.headgate.cli.project;

import io.headgate.pipelines.config.ProjectConfig;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.scan.DeclaredExternal;
import io.headgate.pipelines.scan.ScannedProject;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotBuilder;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project that a command works on. Its graph is made when somebody asks for it. */
public final class LoadedProject {
    private final Path root;
    private final ScannedProject scanned;
    private final SnapshotIndex index;
    private @Nullable PipelineGraph graph;

    LoadedProject(Path root, ScannedProject scanned) {
        this.root = root;
        this.scanned = scanned;
        this.index = new SnapshotIndex(SnapshotBuilder.build(scanned));
    }

    /** The folder that all paths of the project count from. */
    public Path root() {
        return root;
    }

    public ProjectConfig config() {
        return scanned.config();
    }

    /** The external tables that the project declares, read or not. */
    public List<DeclaredExternal> declared() {
        return scanned.externals();
    }

    public Snapshot snapshot() {
        return index.snapshot();
    }

    public SnapshotIndex index() {
        return index;
    }

    public PipelineGraph graph() {
        if (graph == null) {
            graph = PipelineGraph.of(index);
        }
        return graph;
    }

    /** The folder that holds the layers. */
    public Path pipelines() {
        return root.resolve(config().pipelines()).normalize();
    }

    /** A file of the project by its path from the root. */
    public Path file(String path) {
        return root.resolve(path).normalize();
    }
}
