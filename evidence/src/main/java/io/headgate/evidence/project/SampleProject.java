package io.headgate.evidence.project;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/**
 * Three append tables in a row, {@code ev_src -> ev_mid -> ev_leaf}; rows are kept for ever, so that each may be made again. A new
 * revision of a table is a new literal in its WHERE clause, a new column one more nullable column in its DDL.
 */
public final class SampleProject {
    public static final String SOURCE = "ev_src";
    public static final String MIDDLE = "ev_mid";
    public static final String LEAF = "ev_leaf";
    public static final List<String> TABLES = List.of(SOURCE, MIDDLE, LEAF);

    private final ProjectFolder folder;
    private int revision;
    private int columns;

    public SampleProject(Path root) {
        this.folder = new ProjectFolder(root);
    }

    /** Writes the first revision. */
    public void write() {
        folder.write("headgate.yaml", "project: evidence\npipelines: pipelines\n");
        folder.write("pipelines/sources/ev_src/sql-scripts/ddl.ev_src.sql", ddl(SOURCE, 0));
        folder.write("pipelines/intermediates/ev_mid/sql-scripts/ddl.ev_mid.sql", ddl(MIDDLE, 0));
        folder.write("pipelines/intermediates/ev_mid/sql-scripts/dml.ev_mid.sql", dml(MIDDLE, SOURCE));
        writeLeaf();
    }

    /** Changes the SQL of the leaf; a stateless statement over append tables is carried over. */
    public void reviseLeaf() {
        revision++;
        writeLeaf();
    }

    /** Adds a nullable column to the leaf's table. */
    public void widenLeaf() {
        columns++;
        writeLeaf();
    }

    private void writeLeaf() {
        folder.write("pipelines/facts/ev_leaf/sql-scripts/ddl.ev_leaf.sql", ddl(LEAF, columns));
        folder.write("pipelines/facts/ev_leaf/sql-scripts/dml.ev_leaf.sql", dml(LEAF, MIDDLE));
    }

    private static String ddl(String table, int columns) {
        StringBuilder more = new StringBuilder();
        for (int number = 1; number <= columns; number++) {
            more.append(", c").append(number).append(" STRING");
        }
        return "CREATE TABLE IF NOT EXISTS " + table + " (id STRING NOT NULL, v STRING" + more + ")\n"
                + "DISTRIBUTED BY HASH(id) INTO 1 BUCKETS\n"
                + "WITH (\n  'changelog.mode' = 'append',\n  'key.format' = 'json-registry',\n"
                + "  'value.format' = 'json-registry',\n  'value.fields-include' = 'all',\n"
                + "  'kafka.retention.time' = '0'\n);\n";
    }

    private String dml(String table, String source) {
        String nulls =
                table.equals(LEAF) ? String.join("", Collections.nCopies(columns, ", CAST(NULL AS STRING)")) : "";
        String literal = table.equals(LEAF) ? "r" + revision : "none";
        return "INSERT INTO " + table + "\nSELECT id, v" + nulls + "\nFROM " + source + "\nWHERE v <> '" + literal
                + "';\n";
    }
}
