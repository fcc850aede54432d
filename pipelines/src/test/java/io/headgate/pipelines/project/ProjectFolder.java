package io.headgate.pipelines.project;

import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.scan.ProjectScanner;
import io.headgate.pipelines.scan.ScannedProject;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotBuilder;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import io.headgate.pipelines.sql.FlinkSqlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A project's folder in a test, read with Flink's own parser. */
public final class ProjectFolder {
    private final Path root;

    public ProjectFolder(Path root) {
        this.root = root;
    }

    public Path root() {
        return root;
    }

    public ProjectFolder file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public ProjectFolder file(String path, byte[] content) {
        Path file = root.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A table folder {@code pipelines/<place>/<name>} with a definition and, where it is not empty, a statement that writes. */
    public ProjectFolder table(String place, String name, String ddl, String dml) {
        String scripts = "pipelines/" + place + "/" + name + "/sql-scripts/";
        file(scripts + "ddl." + name + ".sql", ddl);
        return dml.isEmpty() ? this : file(scripts + "dml." + name + ".sql", dml);
    }

    /** A table of rows that are only added, filled by a query. */
    public ProjectFolder append(String place, String name, String query) {
        return table(place, name, appendDdl(name), query.isEmpty() ? "" : "INSERT INTO " + name + "\n" + query);
    }

    /** A table of the last row per key, filled by a query. */
    public ProjectFolder upsert(String place, String name, String query) {
        return table(place, name, upsertDdl(name), query.isEmpty() ? "" : "INSERT INTO " + name + "\n" + query);
    }

    public static String appendDdl(String name) {
        return "CREATE TABLE " + name + " (id STRING, v INT) WITH ('changelog.mode' = 'append')";
    }

    public static String upsertDdl(String name) {
        return "CREATE TABLE " + name
                + " (id STRING NOT NULL, v INT, PRIMARY KEY (id) NOT ENFORCED) WITH ('changelog.mode' = 'upsert')";
    }

    public ScannedProject scan() {
        return ProjectScanner.scan(root, new FlinkSqlReader()::read);
    }

    public Snapshot snapshot() {
        return SnapshotBuilder.build(scan());
    }

    public PipelineGraph graph() {
        return PipelineGraph.of(snapshot());
    }

    public ProjectTable read(String name) {
        return new SnapshotIndex(snapshot()).table(name).orElseThrow();
    }

    public List<FindingCode> codes() {
        return snapshot().findings().stream().map(Finding::code).toList();
    }
}
