package io.headgate.activities.rollout;

import io.headgate.pipelines.scan.ProjectScanner;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotBuilder;
import io.headgate.pipelines.sql.FlinkSqlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Two append tables that read the same feed, side by side; the names are of one test alone, for labs are shared. */
final class LabProject {
    final String feed;
    final String left;
    final String right;
    private final Path folder;

    LabProject(Path folder) {
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        this.folder = folder;
        this.feed = "feed_" + suffix;
        this.left = "left_" + suffix;
        this.right = "right_" + suffix;
    }

    static String ddl(String table) {
        return "CREATE TABLE " + table
                + " (id STRING NOT NULL, amount DECIMAL(10, 2)) WITH ('changelog.mode' = 'append')";
    }

    /** SQL that fills the right table. */
    String right(String filter) {
        return "INSERT INTO " + right + " SELECT id, amount FROM " + feed + filter + ";";
    }

    /** Both tables; the right one with this SQL. */
    Snapshot snapshot(String rightSql) {
        write(left, "INSERT INTO " + left + " SELECT id, amount FROM " + feed + ";");
        write(right, rightSql);
        return SnapshotBuilder.build(ProjectScanner.scan(folder, new FlinkSqlReader()::read));
    }

    private void write(String table, String dml) {
        Path scripts = folder.resolve("pipelines/intermediates/p1/" + table + "/sql-scripts");
        try {
            Files.createDirectories(scripts);
            Files.writeString(scripts.resolve("ddl." + table + ".sql"), ddl(table) + ";");
            Files.writeString(scripts.resolve("dml." + table + ".sql"), dml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
