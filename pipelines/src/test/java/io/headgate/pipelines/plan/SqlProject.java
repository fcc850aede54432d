package io.headgate.pipelines.plan;

import io.headgate.pipelines.scan.ProjectScanner;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotBuilder;
import io.headgate.pipelines.sql.FlinkSqlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A project written as SQL, read as any other project is. */
final class SqlProject {
    private final Map<String, String> files = new LinkedHashMap<>();

    /** A table's DDL. */
    SqlProject ddl(String table, String sql) {
        files.put("pipelines/intermediates/p1/" + table + "/sql-scripts/ddl." + table + ".sql", sql);
        return this;
    }

    /** A table's DML. */
    SqlProject dml(String table, String sql) {
        files.put("pipelines/intermediates/p1/" + table + "/sql-scripts/dml." + table + ".sql", sql);
        return this;
    }

    /** The properties beside a table's DML. */
    SqlProject properties(String table, String text) {
        files.put("pipelines/intermediates/p1/" + table + "/sql-scripts/dml." + table + ".properties", text);
        return this;
    }

    /** An append table {@code (id, amount)} and a DML. */
    SqlProject append(String table, String dml) {
        return ddl(
                        table,
                        "CREATE TABLE " + table
                                + " (id STRING NOT NULL, amount DECIMAL(10, 2)) WITH ('changelog.mode' = 'append');")
                .dml(table, dml);
    }

    /** An upsert table {@code (id, amount)} with a key and a DML. */
    SqlProject upsert(String table, String dml) {
        return ddl(
                        table,
                        "CREATE TABLE " + table + " (id STRING NOT NULL, amount DECIMAL(10, 2), "
                                + "PRIMARY KEY (id) NOT ENFORCED) WITH ('changelog.mode' = 'upsert');")
                .dml(table, dml);
    }

    Snapshot snapshot() {
        try {
            Path root = Files.createTempDirectory("sql-project");
            try {
                for (Map.Entry<String, String> file : files.entrySet()) {
                    Path path = root.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.getValue());
                }
                return SnapshotBuilder.build(ProjectScanner.scan(root, new FlinkSqlReader()::read));
            } finally {
                delete(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
