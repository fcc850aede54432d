package io.headgate.evidence.project;

import java.nio.file.Path;

/** One stateless statement between two topics of three partitions: {@code nl_in -> nl_out}. */
public final class FlowProject {
    public static final String SOURCE = "nl_in";
    public static final String SINK = "nl_out";

    private final ProjectFolder folder;
    private final String with;

    private FlowProject(Path root, String with) {
        this.folder = new ProjectFolder(root);
        this.with = with;
    }

    /** In the dialect of Confluent Cloud. */
    public static FlowProject confluent(Path root) {
        return new FlowProject(
                root,
                "DISTRIBUTED BY HASH(id) INTO 3 BUCKETS\nWITH ('changelog.mode' = 'append', 'kafka.retention.time' = '0',\n"
                        + "  'key.format' = 'json-registry', 'value.format' = 'json-registry', 'value.fields-include' = 'all')");
    }

    /** In the dialect of open-source Flink. */
    public static FlowProject flink(Path root, String bootstrap) {
        return new FlowProject(
                root,
                "DISTRIBUTED INTO 3 BUCKETS\nWITH ('connector' = 'kafka', 'topic' = '%s', 'format' = 'json',"
                        + " 'sink.delivery-guarantee' = 'exactly-once',"
                        + " 'sink.transactional-id-prefix' = '%s', 'properties.transaction.timeout.ms' = '600000',"
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

    private String ddl(String table, String column) {
        return "CREATE TABLE IF NOT EXISTS " + table + " (id BIGINT, " + column + " STRING)\n"
                + with.replace("%s", table) + ";\n";
    }
}
