package io.headgate.platforms.flink.statements;

import io.headgate.platforms.EffectKey;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Progress;
import io.headgate.platforms.StopOrder;
import io.headgate.platforms.Stopped;
import io.headgate.platforms.flink.jobmanager.Checkpoints;
import io.headgate.platforms.flink.jobmanager.Job;
import io.headgate.platforms.flink.jobmanager.JobManager;
import io.headgate.platforms.flink.jobmanager.JobState;
import io.headgate.platforms.flink.jobmanager.SavepointAnswer;
import io.headgate.platforms.flink.store.JobTag;
import io.headgate.platforms.flink.store.StatementRecord;
import io.headgate.platforms.flink.store.StatementRecords;
import io.headgate.platforms.kafka.KafkaCluster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Stops jobs with a savepoint. The trigger's id is the key: Flink answers the same for the same trigger while it remembers, and
 * afterwards the job's own checkpoints and the record beside the savepoint tell.
 */
final class Stopper {
    private final JobManager jobs;
    private final KafkaCluster kafka;
    private final StatementRecords records;
    private final JobLooks looks;
    private final StoppedPositions positions;

    Stopper(JobManager jobs, KafkaCluster kafka, StatementRecords records, JobLooks looks, StoppedPositions positions) {
        this.jobs = jobs;
        this.kafka = kafka;
        this.records = records;
        this.looks = looks;
        this.positions = positions;
    }

    Progress<Stopped> stop(StopOrder order) {
        List<StatementRecord> kept = records.of(order.name());
        Optional<StatementRecord> done = kept.stream()
                .filter(record -> record.job().equals(order.uid()) && record.stopped())
                .findFirst();
        if (done.isPresent()) {
            return stopped(done.get());
        }
        Job job = jobs.job(order.uid())
                .filter(found -> found.name().equals(order.name()))
                .filter(found -> !records.gone(order.name()).contains(found.id()))
                .orElseThrow(() -> new PlatformException(
                        PlatformProblem.GONE,
                        "there is no job " + order.uid() + " called '" + order.name() + "'",
                        "look at the statement and plan again"));
        return switch (job.state()) {
            case FINISHED -> finished(order, job);
            case FAILED, CANCELED, CANCELLING ->
                throw noPositions(order, "its job is " + job.platformState() + " and not stopped with a savepoint");
            case RUNNING -> running(order, job);
            case INITIALIZING, CREATED, RESTARTING, FAILING, SUSPENDED, RECONCILING, UNKNOWN ->
                Progress.waiting("'" + order.name() + "' is " + job.platformState() + ", it stops when it runs");
        };
    }

    private Progress<Stopped> running(StopOrder order, Job job) {
        Optional<SavepointAnswer> asked = jobs.savepoint(job.id(), order.key().hex());
        if (asked.isPresent()) {
            asked.get().failure().ifPresent(reason -> {
                throw noPositions(order, "the savepoint failed: " + reason);
            });
            return Progress.waiting("'" + order.name() + "' takes its savepoint");
        }
        if (!job.runs()) {
            return Progress.waiting(job.activeTasks() + " of " + job.tasks() + " tasks of '" + order.name()
                    + "' run, it stops with all");
        }
        Optional<JobTag> tag = looks.facts(job).tag();
        Optional<String> folder = records.folder(order.name(), order.key().hex());
        if (records.usable()) {
            records.write(
                    StatementRecord.stopping(order.name(), job.id(), order.key().hex(), tag, ends(tag)));
        }
        jobs.stop(job.id(), order.key().hex(), folder);
        return Progress.waiting("'" + order.name() + "' was told to stop");
    }

    private Map<String, SortedMap<Integer, Long>> ends(Optional<JobTag> tag) {
        return kafka.ends(tag.map(known -> known.topics().values().stream()
                        .map(JobTag.SourceTopic::name)
                        .distinct()
                        .toList())
                .orElse(List.of()));
    }

    /** Whoever stopped it: the savepoint of a job that has finished says exactly where it was. */
    private Progress<Stopped> finished(StopOrder order, Job job) {
        Optional<SavepointAnswer> asked = jobs.savepoint(job.id(), order.key().hex());
        asked.flatMap(SavepointAnswer::failure).ifPresent(reason -> {
            throw noPositions(order, "the savepoint failed: " + reason);
        });
        String savepoint = asked.flatMap(SavepointAnswer::location)
                .or(() -> jobs.checkpoints(job.id()).flatMap(Checkpoints::stopSavepoint))
                .orElseThrow(() -> noPositions(order, "it has ended by itself, without a savepoint"));
        return stopped(recorded(order.name(), job, order.key(), savepoint));
    }

    /** The record of a job that somebody else has stopped; none where it has not ended with a savepoint. */
    Optional<StatementRecord> adopted(String statement, Job job, EffectKey key) {
        return job.state() == JobState.FINISHED
                ? jobs.checkpoints(job.id())
                        .flatMap(Checkpoints::stopSavepoint)
                        .map(savepoint -> recorded(statement, job, key, savepoint))
                : Optional.empty();
    }

    private StatementRecord recorded(String statement, Job job, EffectKey key, String savepoint) {
        StatementRecord begun = records.find(statement, key.hex())
                .orElseGet(() -> StatementRecord.stopping(
                        statement, job.id(), key.hex(), looks.facts(job).tag(), Map.of()));
        StatementRecord record = begun.stoppedAt(savepoint, positions.of(begun, savepoint));
        if (records.usable()) {
            records.write(record);
        }
        return record;
    }

    private static Progress<Stopped> stopped(StatementRecord record) {
        return Progress.done(
                new Stopped(record.positions(), record.savepoint()), "'" + record.statement() + "' has stopped");
    }

    private static PlatformException noPositions(StopOrder order, String why) {
        return new PlatformException(
                PlatformProblem.NO_POSITIONS,
                "'" + order.name() + "' gives no positions: " + why,
                "mend the reason and retry the step, or replay from the earliest records");
    }
}
