package io.headgate.model.project;

import io.headgate.pipelines.scan.ProjectScanner;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotBuilder;
import io.headgate.pipelines.sql.FlinkSqlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes an invented project into an empty folder and reads it as any project is read. */
public final class ProjectFiles {
    private ProjectFiles() {}

    public static Snapshot snapshot(InventedProject project) {
        try {
            Path folder = Files.createTempDirectory("headgate-model");
            try {
                for (InventedTable table : project.tables()) {
                    write(folder, table);
                }
                return SnapshotBuilder.build(ProjectScanner.scan(folder, new FlinkSqlReader()::read));
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder, InventedTable table) throws IOException {
        Path scripts = folder.resolve("pipelines/intermediates/p1/" + table.name() + "/sql-scripts");
        Files.createDirectories(scripts);
        Files.writeString(scripts.resolve("ddl." + table.name() + ".sql"), table.ddl() + ";");
        Files.writeString(scripts.resolve("dml." + table.name() + ".sql"), table.dml() + ";");
    }

    private static void remove(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
