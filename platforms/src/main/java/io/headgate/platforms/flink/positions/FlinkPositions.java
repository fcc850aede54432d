package io.headgate.platforms.flink.positions;

import io.headgate.pipelines.world.SourcePosition;
import io.headgate.platforms.Lag;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Positions;
import io.headgate.platforms.Topic;
import io.headgate.platforms.flink.jobmanager.Checkpoints;
import io.headgate.platforms.flink.jobmanager.Job;
import io.headgate.platforms.flink.jobmanager.JobManager;
import io.headgate.platforms.flink.statements.StoppedPositions;
import io.headgate.platforms.flink.tables.Catalog;
import io.headgate.platforms.flink.tables.CatalogEntry;
import io.headgate.platforms.kafka.KafkaCluster;
import io.headgate.platforms.kafka.Remainder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Ends of topics from Kafka, and how far jobs have read them from the metrics of their sources. */
public final class FlinkPositions implements Positions {
    private static final long SHORT_GAP = 100;

    private final Catalog catalog;
    private final JobManager jobs;
    private final KafkaCluster kafka;
    private final StoppedPositions savepoints;

    public FlinkPositions(Catalog catalog, JobManager jobs, KafkaCluster kafka, StoppedPositions savepoints) {
        this.catalog = catalog;
        this.jobs = jobs;
        this.kafka = kafka;
        this.savepoints = savepoints;
    }

    @Override
    public List<SourcePosition> ends(List<String> tables) {
        SortedMap<String, String> names = new TreeMap<>();
        tables.forEach(table -> names.put(table, topicOf(table)));
        SortedMap<String, Topic> topics = kafka.describe(names.values());
        SortedMap<String, SortedMap<Integer, Long>> ends = kafka.ends(topics);
        List<SourcePosition> positions = new ArrayList<>();
        names.forEach((table, topic) -> positions.add(new SourcePosition(
                table,
                Optional.ofNullable(topics.get(topic)).map(Topic::id),
                ends.getOrDefault(topic, Collections.emptySortedMap()))));
        return positions;
    }

    private String topicOf(String table) {
        return catalog.find(table).flatMap(CatalogEntry::topic).orElse(table);
    }

    @Override
    public Lag lag(String statement, List<SourcePosition> ends) {
        Job job = jobs.jobs().stream()
                .filter(found ->
                        found.name().equals(statement) && !found.state().ended())
                .findFirst()
                .flatMap(found -> jobs.job(found.id()))
                .orElseThrow(() -> new PlatformException(
                        PlatformProblem.GONE, "'" + statement + "' does not run", "look at the statement"));
        ReaderMetrics metrics = ReaderMetrics.of(jobs, job);
        if (metrics.partitions().isEmpty()) {
            return new Lag(OptionalLong.empty(), false, "'" + statement + "' does not tell its positions yet");
        }
        SortedMap<String, SortedMap<Integer, Long>> began = began(job);
        long records = 0;
        boolean exact = true;
        for (SourcePosition end : ends) {
            String topic = topicOf(end.table());
            SortedMap<Integer, Long> beginnings = beginnings(topic);
            for (Map.Entry<Integer, Long> partition : end.offsets().entrySet()) {
                Optional<Long> known = metrics.next(topic, partition.getKey())
                        .or(() -> Optional.ofNullable(began.getOrDefault(topic, Collections.emptySortedMap())
                                .get(partition.getKey())));
                long next = Math.max(known.orElse(0L), beginnings.getOrDefault(partition.getKey(), 0L));
                long gap = gap(topic, partition.getKey(), next, partition.getValue());
                exact &= gap == 0 || known.isPresent();
                records += gap;
            }
        }
        if (!exact && metrics.nothingPending()) {
            return new Lag(OptionalLong.of(0), false, "'" + statement + "' has nothing pending");
        }
        return new Lag(OptionalLong.of(records), exact, "'" + statement + "' has " + records + " records to read");
    }

    /** Marks of transactions fill offsets that no reader reaches. */
    private long gap(String topic, int partition, long next, long end) {
        long gap = Math.max(0, end - next);
        return gap > 0 && gap <= SHORT_GAP && Remainder.isEmpty(kafka, topic, partition, next, end) ? 0 : gap;
    }

    private SortedMap<Integer, Long> beginnings(String topic) {
        SortedMap<String, Topic> topics = kafka.describe(List.of(topic));
        return kafka.beginnings(topics).getOrDefault(topic, Collections.emptySortedMap());
    }

    /** Where the job began to read, for partitions that have given it nothing since. */
    private SortedMap<String, SortedMap<Integer, Long>> began(Job job) {
        Optional<String> restored = jobs.checkpoints(job.id()).flatMap(Checkpoints::restored);
        SortedMap<String, SortedMap<Integer, Long>> began = new TreeMap<>(StartOffsets.of(jobs.parameters(job.id())));
        restored.ifPresent(path -> {
            try {
                savepoints.offsets(path).forEach((topic, offsets) -> {
                    SortedMap<Integer, Long> read = new TreeMap<>(offsets);
                    read.values().removeIf(offset -> offset < 0);
                    began.put(topic, read);
                });
            } catch (PlatformException unreadable) {
                if (unreadable.problem() != PlatformProblem.NO_POSITIONS) {
                    throw unreadable;
                }
                // A checkpoint that is gone by now says no more than one that never was.
            }
        });
        return began;
    }
}
