package io.headgate.lab.flink;

import io.headgate.lab.engine.EnginePhase;
import io.headgate.lab.engine.Positions;
import io.headgate.lab.engine.StatementTraits;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.engine.Topics;
import io.headgate.lab.engine.Topics.OffsetRange;
import io.headgate.lab.internal.SavepointReader;
import io.headgate.lab.kafka.KafkaTopics;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.JobStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends running statements: with a savepoint and exact positions, or without. */
final class Stopper {
    private static final Logger LOG = LoggerFactory.getLogger(Stopper.class);

    private static final long FROM_BEGINNING = -2;
    private static final long FROM_END = -1;

    private final Jobs jobs;
    private final KafkaTopics topics;

    Stopper(Jobs jobs, KafkaTopics topics) {
        this.jobs = jobs;
        this.topics = topics;
    }

    /** Does nothing unless the statement is STOPPING. */
    void stop(LiveStatement statement) {
        if (statement.isDeleted() || statement.record().phase() != EnginePhase.STOPPING) {
            return;
        }
        try {
            Optional<QueryResults> query = statement.results();
            if (query.isPresent()) {
                query.get().close();
                statement.update(record -> record.stopped("", Positions.NONE, ""));
            } else if (statement.job().isEmpty()) {
                statement.update(record -> record.stopped(record.savepoint(), Positions.NONE, ""));
            } else if (statement.record().cancelWanted()) {
                cancel(statement, "");
            } else {
                stopWithSavepoint(statement);
            }
        } catch (RuntimeException failure) {
            LOG.warn("[{}] did not stop", statement.record().order().name(), failure);
            String reason = Reasons.of(failure).message();
            statement.update(record -> record.stopped("", Positions.NONE, "The job could not be ended: " + reason));
        }
    }

    private void cancel(LiveStatement statement, String detail) {
        jobs.cancel(statement.job());
        statement.undeployed();
        statement.update(record -> record.stopped("", Positions.NONE, detail));
    }

    private void stopWithSavepoint(LiveStatement statement) {
        String job = statement.job();
        JobStatus status = jobs.awaitStarted(job);
        if (status == JobStatus.FINISHED) {
            statement.update(record -> record.with(EnginePhase.COMPLETED, ""));
            return;
        }
        if (status == JobStatus.FAILED) {
            JobWatcher.failed(statement, jobs);
            return;
        }
        // What a source that begins at the end has not read yet begins here at the latest.
        SortedMap<String, SortedMap<Integer, OffsetRange>> ends = offsets(statement);
        try {
            String savepoint = jobs.stopWithSavepoint(job);
            Positions positions = resolved(SavepointReader.positions(savepoint), ends);
            statement.undeployed();
            statement.update(record -> record.stopped(savepoint, positions, ""));
        } catch (RuntimeException | IOException failure) {
            String reason = Reasons.of(failure).message();
            LOG.info(
                    "[{}] stops without savepoint: {}",
                    statement.record().order().name(),
                    reason);
            cancel(statement, "The savepoint could not be taken: " + reason);
        }
    }

    private SortedMap<String, SortedMap<Integer, OffsetRange>> offsets(LiveStatement statement) {
        SortedMap<String, SortedMap<Integer, OffsetRange>> found = new TreeMap<>();
        StatementTraits traits = statement.record().traits();
        if (traits != null) {
            for (TablePath table : traits.reads()) {
                found.computeIfAbsent(table.name(), topics::offsets);
            }
        }
        return found;
    }

    /** Replaces "from the beginning" and "from the end" by the offsets that they stand for. */
    private static Positions resolved(Positions positions, SortedMap<String, SortedMap<Integer, OffsetRange>> offsets) {
        SortedMap<String, SortedMap<Integer, Long>> resolved = new TreeMap<>();
        positions.topics().forEach((topic, partitions) -> {
            SortedMap<Integer, Long> exact = new TreeMap<>();
            partitions.forEach((partition, offset) -> {
                Topics.OffsetRange range =
                        offsets.getOrDefault(topic, new TreeMap<>()).get(partition);
                exact.put(partition, range == null ? offset : resolved(offset, range));
            });
            resolved.put(topic, exact);
        });
        return new Positions(resolved);
    }

    private static long resolved(long offset, OffsetRange range) {
        if (offset == FROM_BEGINNING) {
            return range.earliest();
        }
        return offset == FROM_END ? range.end() : offset;
    }
}
