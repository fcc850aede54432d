package io.headgate.platforms.flink.tables;

import io.headgate.pipelines.sql.Distribution;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.sql.TableDefinition;
import io.headgate.pipelines.world.TableShape;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A DDL of the project, made ready for the catalog. Kafka's connectors know no buckets and make no topics: where a DDL names one
 * of them, the buckets are the partitions of the topic, which is made beside the table.
 *
 * @param sql to be run
 * @param shape of the table, where the DDL could be read
 * @param topic to be made; empty where the catalog or the connector sees to that
 * @param partitions of that topic
 * @param compacted whether that topic keeps the last record of each key
 */
record TableDdl(
        String sql,
        Optional<TableShape> shape,
        Optional<String> topic,
        Optional<Integer> partitions,
        boolean compacted) {
    private static final Pattern DISTRIBUTED = Pattern.compile(
            "\\bDISTRIBUTED\\s+(?:BY\\s+(?:HASH\\s*|RANGE\\s*)?\\([^)]*\\)\\s*)?(?:INTO\\s+\\d+\\s+BUCKETS)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LITERAL_OR_COMMENT =
            Pattern.compile("'(?:[^']|'')*'|`(?:[^`]|``)*`|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    static TableDdl of(String sql) {
        Optional<TableDefinition> definition =
                new FlinkSqlReader().read(sql).statements().stream().findFirst().flatMap(StatementFacts::definition);
        Map<String, String> options = definition.map(TableDefinition::options).orElse(Map.of());
        String connector = options.getOrDefault("connector", "");
        Optional<TableShape> shape = definition.map(TableShape::of);
        if (!connector.equals("kafka") && !connector.equals("upsert-kafka")) {
            return new TableDdl(sql, shape, Optional.empty(), Optional.empty(), false);
        }
        Optional<Distribution> distribution = definition.flatMap(TableDefinition::distribution);
        return new TableDdl(
                distribution.isPresent() ? withoutBuckets(sql) : sql,
                shape,
                Optional.ofNullable(options.get("topic")).filter(topic -> !topic.contains(";")),
                distribution.map(Distribution::buckets).filter(buckets -> buckets > 0),
                connector.equals("upsert-kafka"));
    }

    /** Puts the clause back into what a catalog shows, where the project's DDL has it: before the options. */
    static String withBuckets(String shown, Distribution distribution) {
        int options = shown.lastIndexOf("\nWITH (");
        if (options < 0) {
            return shown;
        }
        String by = distribution.keys().isEmpty()
                ? ""
                : "BY " + distribution.kind() + "("
                        + distribution.keys().stream().map(Catalog::quoted).collect(Collectors.joining(", ")) + ") ";
        String into = distribution.buckets() > 0 ? "INTO " + distribution.buckets() + " BUCKETS" : "";
        return shown.substring(0, options) + "\nDISTRIBUTED " + by + into + shown.substring(options);
    }

    /** Cuts the clause out, wherever it stands outside of quotes and comments. */
    private static String withoutBuckets(String sql) {
        StringBuilder masked = new StringBuilder(sql);
        Matcher quoted = LITERAL_OR_COMMENT.matcher(sql);
        while (quoted.find()) {
            for (int at = quoted.start(); at < quoted.end(); at++) {
                masked.setCharAt(at, 'x');
            }
        }
        Matcher clause = DISTRIBUTED.matcher(masked);
        return clause.find() ? sql.substring(0, clause.start()) + sql.substring(clause.end()) : sql;
    }
}
