package io.headgate.platforms.flink.observe;

import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.ConsumerGroup;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Rows;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.Observation;
import io.headgate.platforms.StatementFilter;
import io.headgate.platforms.Statements;
import io.headgate.platforms.Topic;
import io.headgate.platforms.flink.store.SavepointStore;
import io.headgate.platforms.flink.tables.Catalog;
import io.headgate.platforms.flink.tables.CatalogEntry;
import io.headgate.platforms.flink.tables.FlinkTables;
import io.headgate.platforms.kafka.Groups;
import io.headgate.platforms.kafka.KafkaCluster;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes a world out of what catalog, JobManager and Kafka show. */
public final class Observer {
    private static final String GROUP = "properties.group.id";

    private final Catalog catalog;
    private final Statements statements;
    private final KafkaCluster kafka;
    private final StateJudge judge;
    private final Capabilities capabilities;

    public Observer(
            Catalog catalog,
            Statements statements,
            KafkaCluster kafka,
            SavepointStore store,
            Capabilities capabilities) {
        this.catalog = catalog;
        this.statements = statements;
        this.kafka = kafka;
        this.judge = new StateJudge(catalog, store);
        this.capabilities = capabilities;
    }

    public World observe(Observation observation) {
        List<CatalogEntry> entries = catalog.entries();
        SortedMap<String, Topic> topics = kafka.topics();
        List<WorldStatement> found = statements.list(StatementFilter.ALL).stream()
                .map(statement -> owned(statement, observation))
                .toList();
        return new World(
                World.VERSION,
                observation.environment(),
                observation.at().toString(),
                false,
                capabilities,
                tables(entries, topics, observation),
                found,
                groups(entries, found),
                List.of(),
                judge.verdicts(observation.questions(), found));
    }

    private List<WorldTable> tables(List<CatalogEntry> entries, Map<String, Topic> topics, Observation observation) {
        SortedMap<String, Topic> behind = new TreeMap<>();
        entries.forEach(entry -> entry.topic().map(topics::get).ifPresent(topic -> behind.put(topic.name(), topic)));
        SortedMap<String, SortedMap<Integer, Long>> beginnings = kafka.beginnings(behind);
        SortedMap<String, SortedMap<Integer, Long>> ends = kafka.ends(behind);
        List<WorldTable> tables = new ArrayList<>();
        for (CatalogEntry entry : entries) {
            Optional<Topic> topic = entry.topic().map(topics::get);
            Rows rows = topic.map(known -> rows(beginnings.get(known.name()), ends.get(known.name())))
                    .orElse(Rows.UNKNOWN);
            tables.add(
                    FlinkTables.world(entry, topic, rows, observation.verified().test(entry.name())));
        }
        return tables;
    }

    private static Rows rows(
            @org.jspecify.annotations.Nullable SortedMap<Integer, Long> beginnings,
            @org.jspecify.annotations.Nullable SortedMap<Integer, Long> ends) {
        if (beginnings == null || ends == null) {
            return Rows.UNKNOWN;
        }
        return ends.entrySet().stream().anyMatch(end -> end.getValue() > beginnings.getOrDefault(end.getKey(), 0L))
                ? Rows.SOME
                : Rows.NONE;
    }

    /** The ledger knows more of what it lists; what the job says of its start is true in any case. */
    private static WorldStatement owned(WorldStatement statement, Observation observation) {
        Optional<Ownership> ledger = observation.ownership().apply(statement.name());
        if (ledger.isEmpty()) {
            return statement;
        }
        Ownership known = ledger.get();
        Set<Ownership.Addition> additions = new TreeSet<>(known.additions());
        statement.ownership().ifPresent(own -> additions.addAll(own.additions()));
        Ownership merged = new Ownership(
                known.table(),
                known.generation(),
                known.rollout().or(() -> statement.ownership().flatMap(Ownership::rollout)),
                known.current(),
                additions,
                known.versionSuffix());
        return new WorldStatement(
                statement.name(),
                statement.uid(),
                statement.sql(),
                statement.properties(),
                statement.phase(),
                statement.platformPhase(),
                statement.stopped(),
                statement.problem(),
                statement.waitsFor(),
                statement.writes(),
                statement.reads(),
                statement.attributed(),
                statement.positions(),
                statement.checkpoint(),
                statement.pool(),
                statement.labels(),
                Optional.of(merged));
    }

    private List<ConsumerGroup> groups(List<CatalogEntry> entries, List<WorldStatement> found) {
        Map<String, Set<String>> tablesOfTopic = new TreeMap<>();
        Map<String, Set<String>> readersOfGroup = new TreeMap<>();
        for (CatalogEntry entry : entries) {
            entry.topic().ifPresent(topic -> tablesOfTopic
                    .computeIfAbsent(topic, name -> new TreeSet<>())
                    .add(entry.name()));
            Optional.ofNullable(entry.options().get(GROUP)).ifPresent(group -> readersOfGroup
                    .computeIfAbsent(group, name -> new TreeSet<>())
                    .add(entry.name()));
        }
        Set<String> read = found.stream()
                .filter(statement -> statement.phase().active())
                .flatMap(statement -> statement.reads().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<ConsumerGroup> groups = new ArrayList<>();
        for (Groups.Group group : Groups.of(kafka)) {
            List<String> tables = group.topics().stream()
                    .flatMap(topic -> tablesOfTopic.getOrDefault(topic, Collections.emptySet()).stream())
                    .toList();
            boolean ours =
                    readersOfGroup.getOrDefault(group.id(), Set.of()).stream().anyMatch(read::contains);
            if (!tables.isEmpty()) {
                groups.add(new ConsumerGroup(group.id(), tables, group.active(), ours));
            }
        }
        return groups;
    }
}
