package io.headgate.evidence.project;

import java.nio.file.Path;

/**
 * Two statements behind one topic: a stateless one, {@code nl_in -> nl_out}, and one with state, {@code nl_in -> nl_sum}, which
 * counts and adds up the records of each of {@link #GROUPS} groups.
 */
public final class FlowProject {
    public static final String SOURCE = "nl_in";
    public static final String SINK = "nl_out";
    public static final String SUMS = "nl_sum";
    public static final int GROUPS = 10;

    private final ProjectFolder folder;
    private final String with;
    private final String withKey;

    private FlowProject(Path root, String with, String withKey) {
        this.folder = new ProjectFolder(root);
        this.with = with;
        this.withKey = withKey;
    }

    /** In the dialect of Confluent Cloud. */
    public static FlowProject confluent(Path root) {
        return new FlowProject(
                root,
                "DISTRIBUTED BY HASH(id) INTO 3 BUCKETS\nWITH ('changelog.mode' = 'append', 'kafka.retention.time' = '0',\n"
                        + "  'key.format' = 'json-registry', 'value.format' = 'json-registry', 'value.fields-include' = 'all')",
                "DISTRIBUTED BY HASH(k) INTO 3 BUCKETS\nWITH ('changelog.mode' = 'upsert', 'kafka.retention.time' = '0',\n"
                        + "  'key.format' = 'json-registry', 'value.format' = 'json-registry', 'value.fields-include' = 'all')");
    }

    /** In the dialect of open-source Flink. */
    public static FlowProject flink(Path root, String bootstrap) {
        return new FlowProject(
                root,
                "DISTRIBUTED INTO 3 BUCKETS\nWITH ('connector' = 'kafka', 'topic' = '%s', 'format' = 'json',"
                        + " 'sink.delivery-guarantee' = 'exactly-once',"
                        + " 'sink.transactional-id-prefix' = '%s', 'properties.transaction.timeout.ms' = '600000',"
                        + " 'properties.bootstrap.servers' = '" + bootstrap + "')",
                "WITH ('connector' = 'upsert-kafka', 'topic' = '%s', 'key.format' = 'json', 'value.format' = 'json',"
                        + " 'properties.bootstrap.servers' = '" + bootstrap + "')");
    }

    /** Writes a revision: another text in every row that the statement writes. */
    public void write(int revision) {
        folder.write("headgate.yaml", "project: flow\npipelines: pipelines\n");
        folder.write("pipelines/sources/nl_in/sql-scripts/ddl.nl_in.sql", ddl(SOURCE, "v"));
        folder.write("pipelines/facts/nl_out/sql-scripts/ddl.nl_out.sql", ddl(SINK, "note"));
        folder.write(
                "pipelines/facts/nl_out/sql-scripts/dml.nl_out.sql",
                "INSERT INTO nl_out\nSELECT id, 'revision " + revision + "' AS note\nFROM nl_in;\n");
    }

    /** Writes a revision of the statement with state: another condition, which every record fulfils. */
    public void writeSums(int revision) {
        folder.write(
                "pipelines/facts/nl_sum/sql-scripts/ddl.nl_sum.sql",
                "CREATE TABLE IF NOT EXISTS nl_sum (k BIGINT NOT NULL, n BIGINT, total BIGINT, PRIMARY KEY (k) NOT ENFORCED)\n"
                        + withKey.replace("%s", SUMS) + ";\n");
        folder.write(
                "pipelines/facts/nl_sum/sql-scripts/dml.nl_sum.sql",
                "INSERT INTO nl_sum\nSELECT MOD(id, " + GROUPS
                        + ") AS k, COUNT(*) AS n, SUM(id) AS total\nFROM nl_in\nWHERE id >= -" + (1 + revision)
                        + "\nGROUP BY MOD(id, " + GROUPS + ");\n");
    }

    private String ddl(String table, String column) {
        return "CREATE TABLE IF NOT EXISTS " + table + " (id BIGINT, " + column + " STRING)\n"
                + with.replace("%s", table) + ";\n";
    }
}
