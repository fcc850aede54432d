package io.headgate.platforms.flink.statements;

import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.flink.jobmanager.Checkpoints;
import io.headgate.platforms.flink.jobmanager.Job;
import io.headgate.platforms.flink.jobmanager.JobManager;
import io.headgate.platforms.flink.jobmanager.JobState;
import io.headgate.platforms.flink.store.JobTag;
import io.headgate.platforms.flink.store.StatementRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows statements as the port has them. */
final class StatementViews {
    private static final String APPROXIMATE = "headgate.approximate";

    private final JobManager jobs;
    private final JobLooks looks;

    StatementViews(JobManager jobs, JobLooks looks) {
        this.jobs = jobs;
        this.looks = looks;
    }

    WorldStatement of(StatementBook.Entry entry) {
        return entry.record()
                .map(record -> stopped(record, entry.job()))
                .orElseGet(() -> ofJob(entry.name(), entry.job().orElseThrow()));
    }

    /** What a record tells of a statement that is stopped; a later job of the name can only have failed. */
    WorldStatement stopped(StatementRecord record, Optional<Job> later) {
        Optional<String> problem = later.filter(
                        job -> job.state() == JobState.FAILED && !job.id().equals(record.job()))
                .map(job -> "it did not go on: " + fault(job).orElse("its job failed"));
        JobFacts facts = record.tag()
                .map(looks::own)
                .orElseGet(() -> new JobFacts(Optional.empty(), List.of(), List.of(), false, true));
        return statement(
                record.statement(),
                record.job(),
                facts,
                Phase.STOPPED,
                "STOPPED",
                problem,
                record.positions(),
                record.savepoint());
    }

    private WorldStatement ofJob(String name, Job job) {
        JobFacts facts = looks.facts(job);
        Optional<String> checkpoint =
                job.state().ended() ? looks.end(job).checkpoints().flatMap(StatementViews::state) : Optional.empty();
        Phase phase = phase(job);
        return statement(
                name,
                job.id(),
                facts,
                phase,
                job.platformState(),
                problem(job, phase),
                facts.tag().map(StatementViews::topics).orElse(List.of()),
                checkpoint);
    }

    /** A job as it is right after it was taken. */
    WorldStatement taken(Job job, JobTag tag) {
        return statement(
                job.name(),
                job.id(),
                looks.own(tag),
                phase(job),
                job.platformState(),
                Optional.empty(),
                topics(tag),
                Optional.empty());
    }

    private static WorldStatement statement(
            String name,
            String uid,
            JobFacts facts,
            Phase phase,
            String platformPhase,
            Optional<String> problem,
            List<SourcePosition> positions,
            Optional<String> checkpoint) {
        return new WorldStatement(
                name,
                uid,
                facts.tag().map(JobTag::sql).orElse(""),
                facts.tag().map(JobTag::properties).orElse(Map.of()),
                phase,
                platformPhase,
                phase == Phase.STOPPED || phase == Phase.STOPPING,
                problem,
                Optional.empty(),
                facts.writes(),
                facts.reads(),
                facts.attributed(),
                positions,
                checkpoint,
                Optional.empty(),
                facts.approximate() ? Map.of(APPROXIMATE, "true") : Map.of(),
                facts.tag().map(JobTag::ownership));
    }

    /** The topics that it began with, without offsets: those move. */
    private static List<SourcePosition> topics(JobTag tag) {
        return tag.topics().entrySet().stream()
                .map(topic -> new SourcePosition(
                        topic.getKey(), Optional.of(topic.getValue().id()), Map.of()))
                .toList();
    }

    private Phase phase(Job job) {
        return switch (job.state()) {
            case INITIALIZING, CREATED -> Phase.PENDING;
            case RUNNING -> job.runs() ? Phase.RUNNING : Phase.PENDING;
            case RESTARTING -> Phase.DEGRADED;
            case FAILING -> Phase.FAILING;
            case FAILED -> Phase.FAILED;
            case CANCELLING, CANCELED -> Phase.DELETING;
            case FINISHED ->
                looks.end(job).checkpoints().flatMap(Checkpoints::stopSavepoint).isPresent()
                        ? Phase.STOPPED
                        : Phase.COMPLETED;
            case SUSPENDED, RECONCILING, UNKNOWN -> Phase.UNKNOWN;
        };
    }

    private Optional<String> problem(Job job, Phase phase) {
        return switch (phase) {
            case FAILED -> fault(job).or(() -> Optional.of("the job failed"));
            case DEGRADED, FAILING ->
                jobs.faults(job.id()).stream()
                        .findFirst()
                        .map(fault -> fault.name() + ": " + fault.message())
                        .or(() -> Optional.of("the job restarts"));
            case PENDING ->
                job.tasks() == 0
                        ? Optional.empty()
                        : Optional.of(job.activeTasks() + " of " + job.tasks() + " tasks run");
            case RUNNING, COMPLETED, STOPPING, STOPPED, DELETING, UNKNOWN -> Optional.empty();
        };
    }

    private Optional<String> fault(Job job) {
        return looks.end(job).fault().map(fault -> fault.name() + ": " + fault.message());
    }

    private static Optional<String> state(Checkpoints checkpoints) {
        return checkpoints.stopSavepoint().or(checkpoints::checkpoint);
    }
}
