package io.headgate.platforms.flink.statements;

import io.headgate.pipelines.world.ObjectKind;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.Topic;
import io.headgate.platforms.flink.tables.CatalogEntry;
import io.headgate.platforms.kafka.KafkaCluster;
import io.headgate.platforms.sql.PositionHints;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says in the SQL where its sources begin: as hints behind the names of tables over Kafka. */
final class StartHints {
    private static final String MODE = "scan.startup.mode";

    private final KafkaCluster kafka;
    private final Sources sources;
    private final StartPoint start;

    StartHints(KafkaCluster kafka, Sources sources, StartPoint start) {
        this.kafka = kafka;
        this.sources = sources;
        this.start = start;
    }

    /** The SQL with what it needs; as it was where it needs nothing. */
    String place(String sql) {
        return switch (start.at().kind()) {
            // State beats a start in the hints; but without any the connector wants a group to begin at.
            case EARLIEST, STATE -> needsEarliest() ? PositionHints.place(sql, this::earliest) : sql;
            case LATEST -> PositionHints.place(sql, path -> chosen(path, Map.of(MODE, "latest-offset")));
            case TIMESTAMP -> PositionHints.place(sql, path -> chosen(path, timestamp()));
            case POSITIONS -> PositionHints.place(sql, this::positions);
        };
    }

    private boolean needsEarliest() {
        return sources.tables().values().stream().anyMatch(entry -> !entry.saysStart());
    }

    /** What connector and table leave open begins at the offsets of a group, which a new statement does not have. */
    private Map<String, String> earliest(List<String> path) {
        return sources.named(path)
                .filter(entry -> entry.kind() != ObjectKind.VIEW && !entry.saysStart())
                .map(entry -> Map.of(MODE, "earliest-offset"))
                .orElse(Map.of());
    }

    private Map<String, String> chosen(List<String> path, Map<String, String> options) {
        return kafkaTable(path).isPresent() ? options : Map.of();
    }

    private Map<String, String> timestamp() {
        try {
            Instant instant = Instant.parse(start.at().of());
            return Map.of(MODE, "timestamp", "scan.startup.timestamp-millis", Long.toString(instant.toEpochMilli()));
        } catch (DateTimeException e) {
            throw new PlatformException(
                    PlatformProblem.INVALID_REQUEST,
                    "'" + start.at().of() + "' is no instant",
                    "write it as 2026-01-31T12:00:00Z",
                    e);
        }
    }

    private Map<String, String> positions(List<String> path) {
        return kafkaTable(path)
                .map(entry -> Map.of(
                        MODE,
                        "specific-offsets",
                        "scan.startup.specific-offsets",
                        offsets(entry).entrySet().stream()
                                .map(offset -> "partition:" + offset.getKey() + ",offset:" + offset.getValue())
                                .collect(Collectors.joining(";"))))
                .orElse(Map.of());
    }

    /** All partitions: one that is not listed would begin wherever some group has committed. */
    private SortedMap<Integer, Long> offsets(CatalogEntry entry) {
        SourcePosition position = start.positions().stream()
                .filter(candidate -> candidate.table().equals(entry.name()))
                .findFirst()
                .filter(SourcePosition::resolves)
                .orElseThrow(() -> noPositions("there is no position of '" + entry.name() + "'"));
        Topic topic = entry.topic()
                .flatMap(kafka::find)
                .orElseThrow(() -> noPositions("'" + entry.name() + "' has no topic"));
        if (position.topicId().filter(id -> !id.equals(topic.id())).isPresent()) {
            throw noPositions("the topic of '" + entry.name() + "' was made again since the position was taken");
        }
        SortedMap<Integer, Long> offsets =
                new TreeMap<>(kafka.beginnings(single(topic)).getOrDefault(topic.name(), Collections.emptySortedMap()));
        offsets.putAll(position.offsets());
        return offsets;
    }

    private static SortedMap<String, Topic> single(Topic topic) {
        return new TreeMap<>(Map.of(topic.name(), topic));
    }

    private PlatformException noPositions(String why) {
        return new PlatformException(
                PlatformProblem.NO_POSITIONS,
                "cannot start where " + start.at().of() + " stopped: " + why,
                "start it from the earliest records");
    }

    /** The table of that name where it can be told where to begin; empty for tables that no topic lies behind. */
    private Optional<CatalogEntry> kafkaTable(List<String> path) {
        Optional<CatalogEntry> entry = sources.named(path);
        if (entry.isEmpty()) {
            return entry;
        }
        if (entry.get().kind() == ObjectKind.VIEW) {
            throw new PlatformException(
                    PlatformProblem.UNSUPPORTED,
                    "Flink takes no start position for the view '" + entry.get().name() + "'",
                    "start it from the earliest records, or let the statement read the view's tables");
        }
        if (entry.get().connector().equals("upsert-kafka")) {
            throw new PlatformException(
                    PlatformProblem.UNSUPPORTED,
                    "'" + entry.get().name()
                            + "' is read from its earliest record always: upsert-kafka knows no other start",
                    "start it from the earliest records");
        }
        return entry.filter(CatalogEntry::takesStart);
    }
}
