package io.headgate.evidence.project;

import java.nio.file.Path;
import java.util.Locale;

/** A tree of stateless statements: table {@code so_N} reads {@code so_((N-1)/3)}; {@code so_0} is filled from outside. */
public final class WideProject {
    private final ProjectFolder folder;
    private final int statements;

    public WideProject(Path root, int statements) {
        this.folder = new ProjectFolder(root);
        this.statements = statements;
    }

    /** Writes the first revision of everything. */
    public void write() {
        folder.write("headgate.yaml", "project: wide\npipelines: pipelines\n");
        folder.write("pipelines/sources/so_0/sql-scripts/ddl.so_0.sql", ddl(0));
        for (int number = 1; number <= statements; number++) {
            folder.write(folder(number) + "/ddl.so_" + number + ".sql", ddl(number));
            revise(number, 0);
        }
    }

    /** Changes the SQL of one statement; gives the name of its table. */
    public String revise(int number, int revision) {
        folder.write(
                folder(number) + "/dml.so_" + number + ".sql",
                "INSERT INTO so_" + number + "\nSELECT id, v FROM so_" + (number - 1) / 3 + " WHERE v <> 'r" + revision
                        + "';\n");
        return "so_" + number;
    }

    private static String folder(int number) {
        return String.format(Locale.ROOT, "pipelines/facts/so_%d/sql-scripts", number);
    }

    private static String ddl(int number) {
        return "CREATE TABLE IF NOT EXISTS so_" + number + " (id STRING NOT NULL, v STRING)\n"
                + "DISTRIBUTED BY HASH(id) INTO 1 BUCKETS\nWITH ('changelog.mode' = 'append',"
                + " 'key.format' = 'json-registry', 'value.format' = 'json-registry',"
                + " 'value.fields-include' = 'all', 'kafka.retention.time' = '0');\n";
    }
}
